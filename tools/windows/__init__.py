"""A Windows to test on, on Linux: Windows Python under Wine, with the packages for Windows."""
