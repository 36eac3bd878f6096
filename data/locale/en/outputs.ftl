# Words of the program in English: minutes, lists and documents that go out.
