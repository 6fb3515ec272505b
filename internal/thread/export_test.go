package thread

// FindEnds is for the tests that compare it with the obvious.
var FindEnds = findEnds
