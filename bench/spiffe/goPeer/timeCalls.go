package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/spiffe/go-spiffe/v2/svid/jwtsvid"
)

// Times calls one after the other, after a fifth as many that warm it up.
func timeCalls(ctx context.Context, fetch fetchFunc, calls int) (answer, error) {
	if calls < 1 {
		return answer{}, fmt.Errorf("%d calls cannot be timed", calls)
	}
	params := jwtsvid.Params{Audience: "go-spiffe-timed"}
	for range calls / 5 {
		if _, err := fetch(ctx, params); err != nil {
			return answer{}, err
		}
	}
	times := make([]time.Duration, calls)
	for call := range times {
		before := time.Now()
		_, err := fetch(ctx, params)
		times[call] = time.Since(before)
		if err != nil {
			return answer{}, err
		}
	}
	slices.Sort(times)
	return answer{P50: microseconds(times[calls/2]), P99: microseconds(times[calls*99/100])}, nil
}

func microseconds(duration time.Duration) float64 {
	return float64(duration.Nanoseconds()) / 1000
}
