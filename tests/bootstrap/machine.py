"""A machine whose tools only pretend to install."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.bootstrap.environment import Environment
from annotator.bootstrap.installing import Tools
from annotator.bootstrap.running import Finished


@dataclass
class Machine:
    """Answers commands from a table and writes down what it was asked and what it told."""

    environment: Environment
    answers: dict[str, Finished] = field(default_factory=dict)
    programs: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    commands: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def tools(self) -> Tools:
        return Tools(
            run=self.run,
            say=self.said.append,
            find_program=lambda name: name if name in self.programs else None,
            has_module=lambda name: name not in self.without,
            python=sys.executable,
        )

    def run(self, command: Sequence[str]) -> Finished:
        text = " ".join(command)
        self.commands.append(text)
        answer = next((end for part, end in self.answers.items() if part in text), Finished(0, ""))
        if answer.code == 0 and ("-m venv" in text or "uv venv" in text):
            self.environment.python.parent.mkdir(parents=True, exist_ok=True)
            self.environment.python.touch()
        return answer

    def asked_for(self, part: str) -> int:
        return sum(part in command for command in self.commands)
