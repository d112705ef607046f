"""Worlds labelled by the scheme that ships: its figures and quotes are records."""

from dataclasses import replace

from annotator.core.transfer.scheme_files import read_scheme
from drawn_world import World, world

SHIPPED = read_scheme("arabic-media-v1")


def shipped_world(drawing: str) -> World:
    """The world of a drawing under the scheme that ships."""
    return replace(world(drawing), scheme=SHIPPED)
