package auth

// HoldHashing takes the places in which passwords are hashed, n of them, and
// returns how to give them back.
func HoldHashing(n int) (release func()) {
	for range n {
		hashing <- struct{}{}
	}
	return func() {
		for range n {
			<-hashing
		}
	}
}
