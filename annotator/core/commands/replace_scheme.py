"""The command that puts another scheme in the place of the project's."""

from dataclasses import dataclass, field

from typing_extensions import override

from annotator.core.commands.scheme_command import SchemeCommand, SchemeStep
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import UnknownLabelError, UnknownSchemePartError
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.scheme_mapping import SchemeMapping


@dataclass(frozen=True, slots=True)
class ReplaceScheme(SchemeCommand):
    """Take another scheme; what it lacks must be unused, mapped, or lost on purpose."""

    after: Scheme
    mapping: SchemeMapping = field(default_factory=SchemeMapping)
    allows_loss: bool = False

    @override
    def step(self, scheme: Scheme) -> SchemeStep:
        known = {label.id for label in self.after.labels}
        for old, new in self.mapping.labels.items():
            scheme.label(old)
            if new not in known:
                raise UnknownLabelError(label=new)
        for old, new in self.mapping.relations.items():
            if scheme.relation(old) is None:
                raise UnknownSchemePartError(part=old)
            if self.after.relation(new) is None:
                raise UnknownSchemePartError(part=new)
        return SchemeStep(
            self.after,
            mapping=self.mapping,
            kind=EditKind.REPLACE_SCHEME,
            details={"name": self.after.id},
            allows_loss=self.allows_loss,
        )
