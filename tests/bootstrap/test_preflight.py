from collections.abc import Mapping
from dataclasses import replace

import pytest

from annotator.gui import preflight
from annotator.gui.preflight import MISSING_LIBRARY, NO_DISPLAY, System, find_problem

X = {"DISPLAY": ":7"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


def system(*missing: str, distribution: str = "debian", answers: bool = True) -> System:
    """A Linux machine that lacks the sonames in `missing`."""
    return System(
        platform="linux",
        loads=lambda soname: soname not in missing,
        display_answers=lambda name: answers,
        distribution=lambda: distribution,
        qt_version=lambda: "6.11.3",
        python=(3, 11),
    )


def told(environ: Mapping[str, str], machine: System) -> tuple[int, str]:
    problem = find_problem(environ, machine)
    assert problem is not None
    return problem.exit_code, problem.message


@pytest.mark.parametrize("environ", [X, WAYLAND, {**X, **WAYLAND}])
def test_a_complete_machine_has_no_problem(environ: Mapping[str, str]) -> None:
    assert find_problem(environ, system()) is None


def test_missing_libraries_are_named_with_the_line_that_installs_them() -> None:
    code, message = told(X, system("libEGL.so.1", "libxcb-cursor.so.0"))
    assert code == MISSING_LIBRARY
    assert "lacks libEGL.so.1, libxcb-cursor.so.0." in message
    assert message.endswith("sudo apt install libegl1 libxcb-cursor0")


def test_a_package_with_two_libraries_is_named_once() -> None:
    _, message = told(X, system("libglib-2.0.so.0", "libgthread-2.0.so.0"))
    assert message.endswith("sudo apt install libglib2.0-0")


@pytest.mark.parametrize(
    ("distribution", "line"),
    [
        ("ubuntu debian", "sudo apt install libegl1"),
        ("fedora", "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ("opensuse-leap suse opensuse", "sudo zypper install 'libEGL.so.1()(64bit)'"),
        ("manjaro arch", "sudo pacman -S --needed libglvnd"),
        ("", "sudo apt install libegl1"),
    ],
)
def test_the_install_line_fits_the_distribution(distribution: str, line: str) -> None:
    _, message = told(X, system("libEGL.so.1", distribution=distribution))
    assert message.endswith(line)


def test_offscreen_needs_neither_display_nor_its_libraries() -> None:
    environ = {"QT_QPA_PLATFORM": "offscreen"}
    assert find_problem(environ, system("libxcb-cursor.so.0")) is None


def test_offscreen_needs_the_libraries_of_qt_itself() -> None:
    code, _ = told({"QT_QPA_PLATFORM": "offscreen"}, system("libGL.so.1"))
    assert code == MISSING_LIBRARY


def test_no_display_is_told_before_libraries_that_would_not_help() -> None:
    code, message = told({}, system("libxcb-cursor.so.0"))
    assert code == NO_DISPLAY
    assert "There is no display: DISPLAY and WAYLAND_DISPLAY are not set." in message
    assert "xvfb-run -a python3 main.py" in message


def test_a_display_that_does_not_answer_is_named() -> None:
    code, message = told(X, system(answers=False))
    assert code == NO_DISPLAY
    assert "The display :7 does not answer." in message


def test_asking_for_wayland_without_one_is_no_display() -> None:
    code, message = told({"QT_QPA_PLATFORM": "wayland", **X}, system())
    assert code == NO_DISPLAY
    assert "There is no display: WAYLAND_DISPLAY is not set." in message


def test_wayland_falls_back_to_x11_as_qt_does() -> None:
    machine = system("libwayland-cursor.so.0")
    assert find_problem({**X, **WAYLAND}, machine) is None
    code, message = told(WAYLAND, machine)
    assert code == MISSING_LIBRARY
    assert message.endswith("libwayland-cursor0")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_own_libraries(platform: str) -> None:
    machine = replace(system("libGL.so.1"), platform=platform)
    assert find_problem({}, machine) is None


def test_the_crashing_pair_of_versions_is_refused() -> None:
    bad = replace(system(), qt_version=lambda: "6.12.0")
    code, message = told(X, bad)
    assert code == MISSING_LIBRARY
    assert 'pip install "PySide6-Essentials<6.12"' in message
    assert find_problem(X, replace(bad, python=(3, 12))) is None


def test_a_qt_from_elsewhere_is_not_refused() -> None:
    assert find_problem(X, replace(system(), qt_version=lambda: "")) is None


def test_a_machine_without_arabic_fonts_is_told_the_packages() -> None:
    advice = preflight.missing_font_advice([])
    assert advice is not None
    assert "sudo apt install fonts-hosny-amiri fonts-noto-core" in advice
    assert preflight.missing_font_advice(["Amiri"]) is None


def test_the_linker_is_asked_and_not_guessed() -> None:
    assert preflight.loads("libc.so.6")
    assert not preflight.loads("libno-such-library.so.1")


def test_a_display_nobody_serves_does_not_answer() -> None:
    assert not preflight.display_answers(":4711")
