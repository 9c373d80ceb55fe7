select id, name from collections
