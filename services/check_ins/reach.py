"""Say by what somebody can be reached: who has nothing of it is not brought to mind."""

from __future__ import annotations

from models.kinds import MethodKind

REACHED_BY = (MethodKind.PHONE, MethodKind.EMAIL, MethodKind.CHAT)

_KINDS = ", ".join(f"'{kind.value}'" for kind in REACHED_BY)

# Of the contact `c`.
IS_REACHABLE = f"""
EXISTS (SELECT 1 FROM contact_method m
  WHERE m.contact_id = c.id AND m.deleted_at IS NULL AND m.kind IN ({_KINDS}))
"""
