"""Bring people to mind: whom to call today without a reason, who has a birthday, and who fades."""
