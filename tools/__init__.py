"""Tools for developers: folders to unzip, and a Windows to test on."""
