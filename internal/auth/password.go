package auth

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/fail"

	"golang.org/x/crypto/argon2"
)

// Argon2id after RFC 9106 with OWASP's smallest setting: 19 MiB, two passes, one lane.
const (
	argonMemory = 19 * 1024
	argonTime   = 2
	argonLanes  = 1
)

// hashing lets at most two hashes run at a time: forty megabytes, whatever is thrown at us.
var hashing = make(chan struct{}, 2)

// PasswordMin is the fewest characters of a password; PasswordMax the most.
const (
	PasswordMin = 12
	PasswordMax = 200
)

func checkPassword(password string) error {
	c := fail.Check{}
	n := utf8.RuneCountInString(password)
	c.That(n >= PasswordMin, "password", "auth.password_short", PasswordMin)
	c.That(n <= PasswordMax, "password", "fail.too_long", PasswordMax, n)
	return c.Err()
}

// hash makes the text kept for a password.
func hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, 16)
	rand.Read(salt)
	key, err := derive(ctx, password, salt, argonTime, argonMemory, argonLanes)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("argon2id$%d$%d$%d$%s$%s", argonMemory, argonTime, argonLanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key)), nil
}

func derive(ctx context.Context, password string, salt []byte, time, memory uint32, lanes uint8) ([]byte, error) {
	select {
	case hashing <- struct{}{}:
		defer func() { <-hashing }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(password), salt, time, memory, lanes, 32), nil
}

// nobody is compared against where there is no account, so that it takes as long.
const nobody = "argon2id$19456$2$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// matches tells whether the password is the one kept.
func matches(ctx context.Context, kept, password string) (bool, error) {
	var memory, time uint32
	var lanes uint8
	var salt64, key64 string
	parts := strings.Split(kept, "$")
	if len(parts) != 6 {
		parts = strings.Split(nobody, "$")
		kept = nobody
	}
	if _, err := fmt.Sscanf(strings.Join(parts[1:4], " "), "%d %d %d", &memory, &time, &lanes); err != nil {
		return false, err
	}
	salt64, key64 = parts[4], parts[5]
	salt, err := base64.RawStdEncoding.DecodeString(salt64)
	if err != nil {
		return false, err
	}
	want, err := base64.RawStdEncoding.DecodeString(key64)
	if err != nil {
		return false, err
	}
	got, err := derive(ctx, password, salt, time, memory, lanes)
	return err == nil && kept != nobody && subtle.ConstantTimeCompare(got, want) == 1, err
}

// token makes a secret for a browser or a letter, and the digest kept of it.
func token() (secret, digest string) {
	b := make([]byte, 32)
	rand.Read(b)
	secret = base64.RawURLEncoding.EncodeToString(b)
	return secret, digestOfToken(secret)
}

func digestOfToken(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
