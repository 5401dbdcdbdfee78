"""The words that several pages share: kinds, channels, dates, errors. Pure and translated."""
