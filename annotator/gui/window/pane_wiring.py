"""Which pane hears what from which: the panes themselves do not know each other."""

from collections.abc import Callable

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.record import Menu
from annotator.gui.article_list.view import ArticleList
from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.article_pane.mode import Focus, Mode
from annotator.gui.article_view.scene import Badge
from annotator.gui.bridge.late_readings import load as load_readings
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.guidelines.guidelines_pane import GuidelinesPane
from annotator.gui.memory.settings import Settings
from annotator.gui.record_strip.record_strip import RecordStrip
from annotator.gui.scheme_panel.scheme_panel import SchemePanel
from annotator.gui.span_panel.span_panel import SpanPanel
from annotator.gui.suggestions.suggestions import Suggestions
from annotator.gui.window.arrival import Arrival
from annotator.gui.window.below import Below
from annotator.gui.window.entity_wiring import EntityWiring
from annotator.gui.window.menus import Menus
from annotator.gui.window.pane_layout import PaneLayout, Panes, Side
from annotator.gui.window.register_wiring import RegisterWiring
from annotator.gui.window.review_wiring import ReviewWiring
from annotator.gui.window.search_wiring import SearchWiring

IN_EDIT = ("find", "find_next", "find_previous", "hint_letters")
IN_ARTICLE = (
    "choose_label",
    "relate_span",
    "edit_attributes",
    "note_span",
    "note_article",
    "delete_span",
    "accept_suggestion",
    "reject_suggestion",
    "next_span",
    "previous_span",
)


class WiredPanes:
    """The panes of the window, connected with each other and laid out."""

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        # First of all: it hears of an edit, and paints it, before the others do.
        self.text = ArticlePane(workspace, settings)
        self.suggestions = Suggestions(workspace, settings, self.text)
        self.suggestions.changed.connect(self.text.walk.take)
        self.suggestions.known_changed.connect(self.text.view.set_known_strings)
        self.articles = ArticleList(workspace)
        self.strip = RecordStrip(workspace, self.text.view, settings)
        self.text.place_strip(self.strip)
        self.scheme = SchemePanel(workspace)
        self.spans = SpanPanel(workspace)
        self.entities = EntityWiring(workspace, self.text, self.spans)
        self.arrival = Arrival(workspace, self.text)
        self.review = ReviewWiring(workspace, self.text, self.arrival)
        self.below = Below()
        self.register = RegisterWiring(workspace, self.text, self.arrival, self.below)
        self.entities.line.register_wanted.connect(self.register.show_chosen)
        self.search = SearchWiring(workspace, self.text, self.arrival, self.below)
        self.guidelines = GuidelinesPane(workspace)
        self.layout = PaneLayout(
            Panes(
                start=self.articles,
                centre=self.text,
                labels=self.scheme,
                guidelines=self.guidelines,
                spans=self.spans,
                review=self.review.panel,
                below=self.below,
            )
        )
        self.below.shown_wanted.connect(self.side_switch(Side.BELOW))
        self.articles.article_chosen.connect(workspace.show_article)
        self._connect_labels()
        self._connect_spans()
        self._connect_guidelines()
        self._connect_strip()
        # The readers take a tenth of a second to load: behind the first picture.
        workspace.project_opened.connect(
            lambda _info: workspace.ask_door(lambda _door: load_readings(), lambda _none: None)
        )

    def search_articles(self) -> None:
        """Put the keyboard into the search box of the list, which is shown for it."""
        self.layout.show_side(Side.START, shown=True)
        self.articles.focus_search()

    def show_guideline(self, label_id: str) -> None:
        """Show what a label means."""
        self.layout.show_side(Side.GUIDELINES, shown=True)
        self.guidelines.show_label(label_id)

    def add_to_menus(self, menus: Menus) -> None:
        """Put the text's own actions into the window's menus."""
        keys = self.text.keys
        menus.add_to(Menu.EDIT, [keys[name] for name in IN_EDIT])
        menus.add_to(Menu.ARTICLE, [keys[name] for name in IN_ARTICLE])

    def take_actions(self, actions: ActionSet) -> None:
        """Connect the actions that are about the panes around the text."""
        self.entities.take_action(actions["link_entity"], self.entities.link_chosen)
        self.entities.take_action(actions["show_entity"], self.register.show_chosen)
        actions["review"].triggered.connect(lambda: self.review.switch(self.layout))
        actions["register"].triggered.connect(self.register.switch)
        actions["search_project"].triggered.connect(self.search.switch)

    def side_switch(self, side: Side) -> Callable[[bool], None]:
        """A slot that shows or hides a side, for a checkable action."""
        return lambda on: self.layout.show_side(side, shown=on)

    def _connect_labels(self) -> None:
        self.scheme.label_pressed.connect(self.text.labelling.press_label)
        self.text.brush_changed.connect(self.scheme.show_brush)
        self.text.keys.share_with(self.spans.table, ("edit_attributes", "note_span"))

    def _connect_spans(self) -> None:
        self.text.span_chosen.connect(self.spans.show_chosen)
        self.spans.span_wanted.connect(self.text.choose_span)
        self.spans.left.connect(self.text.setFocus)
        self.text.requests.attributes_wanted.connect(self._edit_attributes)
        self.text.requests.note_wanted.connect(self._edit_note)

    def _connect_guidelines(self) -> None:
        self.text.label_of_interest.connect(self.guidelines.show_label)
        self.scheme.label_entered.connect(self.guidelines.show_label)
        self.text.requests.guideline_wanted.connect(self.show_guideline)

    def _connect_strip(self) -> None:
        self.text.labelling.focus_changed.connect(self._show_record)
        self.strip.live_changed.connect(self.text.leave_digits)
        self.strip.left.connect(self.text.setFocus)
        self.strip.span_wanted.connect(self.text.choose_span)
        self.strip.announced.connect(self.text.announced)
        self.strip.keys_placed.connect(self._show_keys)
        self.text.requests.hints.changed.connect(self._show_keys)
        self.text.keys["relate_span"].triggered.connect(self.strip.start_relation)

    def _show_record(self, focus: Focus) -> None:
        self.strip.show_chosen(focus.span, reachable=focus.mode is Mode.SPAN)

    def _show_keys(self) -> None:
        """Show the strip's keys over the words, unless letters to go to stand there."""
        if not self.text.requests.hints.active:
            self.text.view.show_badges(
                Badge(place.start, place.key, place.span) for place in self.strip.placed
            )

    def _edit_attributes(self, uuid: str) -> None:
        self.layout.show_side(Side.END, shown=True)
        self.spans.edit_attributes(uuid)

    def _edit_note(self, uuid: str) -> None:
        self.layout.show_side(Side.END, shown=True)
        self.spans.edit_note(uuid)
