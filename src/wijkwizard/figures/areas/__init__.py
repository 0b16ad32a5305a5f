"""From datasets to an area: its code, its regions, its peers, and the values of all of them."""
