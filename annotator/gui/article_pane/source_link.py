"""Where the article stands on the web: shown as plain text, opened only when clicked."""

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from annotator.gui.language.messages import filled
from annotator.gui.look.icons import button_icon, size_beside
from annotator.gui.look.plain_text import menu_text, set_tip

OPENED = frozenset({"http", "https"})
"""Schemes that are opened: an imported `file:` or `javascript:` link could do anything."""
_ICON = 14


class SourceLink(QToolButton):
    """The site's name as a button; there is none where the link could not be opened safely."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = QUrl()
        self.setAutoRaise(True)
        self.setProperty("role", "link")
        self.setIcon(button_icon("link"))
        self.setIconSize(size_beside(_ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._open)
        self.hide()

    def show_link(self, text: str) -> None:
        """Show the site of a link, nothing where it is none of the web."""
        url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
        opens = url.isValid() and url.scheme().lower() in OPENED and bool(url.host())
        self._url = url if opens else QUrl()
        self._show()

    def _show(self) -> None:
        host = self._url.host()
        self.setVisible(bool(host))
        self.setText(menu_text(host))
        # Spelled as it is opened: a host may look like another one's name.
        set_tip(self, self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        self.setAccessibleName(filled(self.tr("Open the article at {site}"), {"site": host}))

    def _open(self) -> None:
        if self._url.isValid() and self._url.scheme().lower() in OPENED:
            QDesktopServices.openUrl(self._url)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
