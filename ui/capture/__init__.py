"""The quick note: a small window to write down what was said, from anywhere."""
