"""What reading a damaged file raises, whatever its format."""

import csv
import struct
import zipfile
import zlib
from typing import Final
from xml.parsers import expat

import msgspec

DAMAGE: Final = (
    LookupError, ValueError, EOFError, struct.error, zlib.error, zipfile.BadZipFile, csv.Error,
    msgspec.MsgspecError, expat.ExpatError,
)  # fmt: skip
"""Wrong bytes, numbers and names are a ValueError or a LookupError everywhere else."""
