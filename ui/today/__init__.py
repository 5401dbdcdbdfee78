"""What today asks for: promises, people to call, birthdays, whoever fades, and drafts."""
