"""What is being typed is no step: undo and redo leave it, bring it back or end it as one expects."""

from __future__ import annotations
