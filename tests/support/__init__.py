"""What the tests share: fixtures, guards and stand-ins for the outside world."""
