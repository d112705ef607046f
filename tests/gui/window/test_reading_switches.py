from annotator.gui.memory.setting_records import SHOW_INVISIBLE, SHOW_TAGS
from annotator.gui.memory.settings import Settings
from annotator.gui.window.main_window import MainWindow


def test_a_switch_of_the_view_menu_is_the_setting(window: MainWindow, settings: Settings) -> None:
    action = window.commands["show_invisible"]
    assert not action.isChecked()
    action.trigger()
    assert settings.value(SHOW_INVISIBLE) is True
    settings.set_value(SHOW_TAGS, not settings.value(SHOW_TAGS))
    assert window.commands["show_tags"].isChecked() is settings.value(SHOW_TAGS)
