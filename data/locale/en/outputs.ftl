# Words of the program in English: minutes, lists and documents that go out.

# On every page of a document.
document-log = log entry { $seq }, hash { $hash }
document-of = of
document-page = page
