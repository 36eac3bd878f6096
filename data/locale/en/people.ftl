# Words of the program in English: acts, people, sessions, lists.
