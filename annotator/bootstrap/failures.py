"""What can go wrong before the app runs, each as one sentence."""

import re


class BootstrapError(Exception):
    """An expected failure of the first run; its text is the whole message."""


_TRUST = r"CERTIFICATE_VERIFY_FAILED|SSLError|invalid peer certificate"
_NETWORK = (
    r"Temporary failure in name resolution|Name or service not known|getaddrinfo failed"
    r"|Network is unreachable|No route to host|Connection (?:refused|timed out|broken)"
    r"|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|dns error|Failed to fetch"
)
_CAUSES = {
    r"No space left on device|not enough space": "the disk is full",
    _TRUST: (
        "the package index's certificate is not trusted here "
        "(behind a proxy, set PIP_CERT to its certificate file)"
    ),
    _NETWORK: (
        "there is no way to the package index: check the network "
        "(behind a proxy, set HTTPS_PROXY, PIP_INDEX_URL or PIP_CERT)"
    ),
    r"No matching distribution found for (?:PySide6|shiboken6)": (
        "there is no Qt for this system: it needs 64-bit Linux with glibc 2.34 or newer, "
        "macOS or Windows, and CPython"
    ),
    r"Permission denied|Read-only file system": "the folder is not writable",
}


def explain_install(output: str) -> str:
    """The likely cause of a failed installation, from what the installer printed."""
    for pattern, cause in _CAUSES.items():
        if re.search(pattern, output, re.IGNORECASE):
            return cause
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["the installer said nothing"])[-1]


def is_network(output: str) -> bool:
    """Whether trying once more in a new environment could not help."""
    return bool(re.search(f"{_TRUST}|{_NETWORK}", output, re.IGNORECASE))
