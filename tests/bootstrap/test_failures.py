import sys

import pytest

from annotator.bootstrap import running
from annotator.bootstrap.failures import explain_install, is_network


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "PIP_CERT"),
        ("error sending request: invalid peer certificate: UnknownIssuer", "PIP_CERT"),
        ("Retrying after NewConnectionError: Network is unreachable", "check the network"),
        ("error: Failed to fetch: orjson\n  dns error", "check the network"),
        ("ERROR: No matching distribution found for PySide6-Essentials>=6.10", "no Qt for this"),
        ("ERROR: [Errno 30] Read-only file system", "not writable"),
        ("Collecting orjson\nERROR: the wheel is odd\n\n", "ERROR: the wheel is odd"),
        ("something else\n", "something else"),
        ("", "the installer said nothing"),
    ],
)
def test_a_failed_installation_is_explained_in_one_line(output: str, cause: str) -> None:
    text = explain_install(output)
    assert cause in text
    assert "\n" not in text


def test_no_network_comes_before_the_package_that_was_then_not_found() -> None:
    output = (
        "Temporary failure in name resolution\nERROR: No matching distribution found for PySide6"
    )
    assert "check the network" in explain_install(output)
    assert is_network(output)


def test_a_broken_wheel_is_no_network_failure() -> None:
    assert not is_network("ERROR: the wheel is odd")


def test_large_downloads_and_retries_are_shown_without_addresses(
    capfd: pytest.CaptureFixture[str],
) -> None:
    lines = (
        "Downloading some://where/pyside6_essentials-6.11.3-cp310-abi3.whl (84.1 MB)",
        "Downloading orjson-3.13.0-cp311.whl (140 kB)",
        "Downloading sqlalchemy (3.2MiB)",
        "WARNING: Retrying (Retry(total=1)) after connection broken by NewConnectionError",
    )
    finished = running.run([sys.executable, "-c", "print(*" + repr(lines) + ", sep=chr(10))"])
    assert finished.output.splitlines() == list(lines)
    told = capfd.readouterr().err.splitlines()
    assert told == [
        "  downloading pyside6_essentials (84.1 MB)",
        "  downloading sqlalchemy (3.2MiB)",
        "  the package index does not answer; trying again",
    ]


def test_a_command_that_cannot_start_is_a_failed_one() -> None:
    assert running.run(["/no/such/program"]).code == 127
