#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::*;
use crate::{IntervalError, MIDNIGHT, Minute, SharedPeople, Travel, Venue};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use std::collections::BTreeSet;

const STEP: Minute = 5;

/// Every stretch of one day whose ends lie on the five-minute grid between two times.
fn grid(from: Minute, to: Minute) -> Vec<Interval> {
    let at = move |minute: Minute| (from..=to).step_by(5).filter(move |other| *other > minute);
    let starts = (from..to).step_by(usize::from(STEP));
    starts.flat_map(|start| at(start).map(move |end| Interval::new(7, start, end).unwrap())).collect()
}

/// The five-minute cells a stretch fills, one bit each: what overlap means, without comparing ends.
fn cells(when: Interval) -> [u64; 5] {
    let mut filled = [0; 5];
    for cell in (when.start() / STEP)..(when.end() / STEP) {
        filled[usize::from(cell / 64)] |= 1 << (cell % 64);
    }
    filled
}

fn meet(one: &[u64; 5], other: &[u64; 5]) -> bool {
    one.iter().zip(other).any(|(a, b)| a & b != 0)
}

#[test]
fn all_pairs_of_a_day_on_the_five_minute_grid_overlap_exactly_when_they_share_a_cell() {
    let all = grid(0, MIDNIGHT);
    assert_eq!(all.len(), 288 * 289 / 2, "the grid holds every stretch of the day");
    let filled: Vec<_> = all.iter().map(|when| cells(*when)).collect();
    for (at, one) in all.iter().enumerate() {
        for other in at..all.len() {
            let expected = meet(&filled[at], &filled[other]);
            assert_eq!(one.overlaps(all[other]), expected, "{one:?} and {:?}", all[other]);
            assert_eq!(all[other].overlaps(*one), expected, "overlap has no direction");
        }
    }
}

#[test]
fn the_index_finds_all_overlapping_pairs_up_to_midnight_and_no_other() {
    let all = grid(MIDNIGHT - 180, MIDNIGHT);
    let filled: Vec<_> = all.iter().map(|when| cells(*when)).collect();
    let trainer = Resource::Trainer(1);
    let booking = |at: usize| Booking { id: at as Id, when: all[at], resources: vec![trainer], people: 0 };
    let mut occupancy = Occupancy::default();
    (0..all.len()).for_each(|at| occupancy.insert(booking(at)).unwrap());
    for at in 0..all.len() {
        let others = (0..all.len()).filter(|other| *other != at && meet(&filled[at], &filled[*other]));
        let expected = others.map(|other| Clash {
            first: at.min(other) as Id,
            second: Some(at.max(other) as Id),
            cause: Cause::Twice(trainer),
        });
        let mut expected: Vec<Clash> = expected.collect();
        expected.sort_unstable();
        assert_eq!(occupancy.clashes_of(&booking(at), &Limits::default(), None), expected);
    }
}

#[test]
fn times_that_make_no_interval_are_refused_by_kind() {
    assert_eq!(Interval::new(0, 600, 600), Err(IntervalError::Empty { start: 600, end: 600 }));
    assert_eq!(Interval::new(0, 700, 600), Err(IntervalError::Empty { start: 700, end: 600 }));
    assert_eq!(Interval::new(0, 700, 1441), Err(IntervalError::PastMidnight { end: 1441 }));
    assert!(Interval::new(0, 1439, MIDNIGHT).is_ok(), "the last minute of the day ends at midnight");
}

#[test]
fn a_second_booking_of_the_same_id_is_refused() {
    let booking = Booking { id: 4, when: Interval::whole(1), resources: vec![], people: 0 };
    assert_eq!(check(&[booking.clone(), booking], &Limits::default()), Err(DuplicateBooking(4)));
}

#[test]
fn the_session_being_moved_clashes_neither_with_itself_nor_with_the_one_it_replaces() {
    let mut occupancy = Occupancy::default();
    let at = |id, start, end| Booking {
        id,
        when: Interval::new(1, start, end).unwrap(),
        resources: vec![Resource::Venue(3), Resource::Venue(3)],
        people: 0,
    };
    occupancy.insert(at(1, 540, 720)).unwrap();
    assert_eq!(occupancy.clashes_of(&at(1, 600, 800), &Limits::default(), None), []);
    assert_eq!(occupancy.clashes_of(&at(2, 600, 800), &Limits::default(), Some(1)), []);
    assert_eq!(occupancy.clashes_of(&at(2, 600, 800), &Limits::default(), None).len(), 1);
    assert_eq!(occupancy.clashes_of(&at(2, 720, 800), &Limits::default(), None), [], "touching is no clash");
}

/// The definition, written again without the index: every minute of every pair.
fn by_definition(bookings: &[Booking], limits: &Limits, shared: &[(Resource, Resource, u32)]) -> Vec<Clash> {
    let mut found = BTreeSet::new();
    let minutes = |booking: &Booking| booking.when.start()..booking.when.end();
    for one in bookings {
        found.extend(alone(one, limits));
        for other in bookings.iter().filter(|other| other.id > one.id && other.when.day() == one.when.day()) {
            if !minutes(one).any(|minute| minutes(other).contains(&minute)) {
                found.extend(too_far(one, other, limits));
                continue;
            }
            let both = |cause| Clash { first: one.id, second: Some(other.id), cause };
            let twice = one.resources.iter().filter(|resource| other.resources.contains(resource));
            found.extend(twice.map(|resource| both(Cause::Twice(*resource))));
            for (a, b, people) in shared {
                let needs = |booking: &Booking, resource| booking.resources.contains(resource);
                if (needs(one, a) && needs(other, b)) || (needs(one, b) && needs(other, a)) {
                    found.insert(both(Cause::People { one: *a, other: *b, shared: *people }));
                }
            }
        }
    }
    found.into_iter().collect()
}

/// Whoever both need, if the way from the one's venue to the other's takes longer than the minutes between them.
fn too_far(one: &Booking, other: &Booking, limits: &Limits) -> Vec<Clash> {
    let venue = |booking: &Booking| {
        let venues = booking.resources.iter().filter(|resource| matches!(resource, Resource::Venue(_)));
        venues.copied().next().and_then(|venue| if let Resource::Venue(id) = venue { Some(id) } else { None })
    };
    let way = limits.travel.minutes(venue(one), venue(other));
    let (first, then) = if one.when < other.when { (one, other) } else { (other, one) };
    let between = (first.when.end()..then.when.start()).count();
    if between >= usize::from(way) {
        return Vec::new();
    }
    let gap = Minute::try_from(between).unwrap();
    let both = one.resources.iter().filter(|resource| other.resources.contains(resource));
    let people = both.filter(|resource| !matches!(resource, Resource::Venue(_)));
    let clash = |who: &Resource| Clash {
        first: one.id,
        second: Some(other.id),
        cause: Cause::TooFar { who: *who, minutes: way, gap },
    };
    people.map(clash).collect()
}

fn alone(booking: &Booking, limits: &Limits) -> Vec<Clash> {
    let day = booking.when.day();
    let at = |minute: Minute| Interval::new(day, minute, minute + 1).unwrap();
    let any = |test: &dyn Fn(Minute) -> bool| (booking.when.start()..booking.when.end()).any(test);
    let inside = |set: &BTreeSet<Interval>, minute| {
        set.iter().any(|span| span.day() == day && (span.start()..span.end()).contains(&at(minute).start()))
    };
    let mut causes = Vec::new();
    if limits.blocked.contains(&day) {
        causes.push(Cause::BlockedDay(day));
    }
    for (trainer, away) in &limits.away {
        if booking.resources.contains(&Resource::Trainer(*trainer)) && any(&|minute| inside(away, minute)) {
            causes.push(Cause::TrainerAway(*trainer));
        }
    }
    for (venue, Venue { seats, open, closed }) in &limits.venues {
        if !booking.resources.contains(&Resource::Venue(*venue)) {
            continue;
        }
        let shut = |minute| !open.is_empty() && !open.iter().any(|(a, b)| (*a..*b).contains(&minute));
        if any(&|minute| inside(closed, minute) || shut(minute)) {
            causes.push(Cause::VenueClosed(*venue));
        }
        if let Some(seats) = seats.filter(|seats| *seats < booking.people) {
            causes.push(Cause::OverCapacity { venue: *venue, seats, people: booking.people });
        }
    }
    causes.into_iter().map(|cause| Clash { first: booking.id, second: None, cause }).collect()
}

fn an_interval() -> impl Strategy<Value = Interval> {
    (0..3_i32, 0..24_u16, 1..8_u16).prop_map(|(day, start, length)| {
        Interval::new(day, start * 60, (start + length).min(24) * 60).unwrap()
    })
}

fn a_resource() -> impl Strategy<Value = Resource> {
    (0..5_u8, 0..4_u128).prop_map(|(kind, key)| match kind {
        0 => Resource::Trainer(key),
        1 => Resource::Venue(key),
        2 => Resource::Team(key),
        3 => Resource::Class(key),
        _ => Resource::Audience(key),
    })
}

fn some_bookings() -> impl Strategy<Value = Vec<Booking>> {
    let one = (an_interval(), vec(a_resource(), 0..5), 0..60_u32);
    vec(one, 0..25).prop_map(|all| {
        let numbered = all.into_iter().zip(1..);
        numbered.map(|((when, resources, people), id)| Booking { id, when, resources, people }).collect()
    })
}

type Shared = Vec<(Resource, Resource, u32)>;

fn some_limits() -> impl Strategy<Value = (Limits, Shared)> {
    let spans = btree_set((0..20_u16, 1..10_u16).prop_map(|(a, b)| (a * 60, (a + b).min(24) * 60)), 0..4);
    let venue = (proptest::option::of(0..60_u32), spans, btree_set(an_interval(), 0..2))
        .prop_map(|(seats, open, closed)| Venue { seats, open, closed });
    let away = btree_map(0..4_u128, btree_set(an_interval(), 0..4), 0..3);
    let shared = btree_map((a_resource(), a_resource()), 1..9_u32, 0..8);
    let days = btree_set(0..3_i32, 0..2);
    let ways = btree_map((0..4_u128, 0..4_u128), 1..300_u16, 0..5);
    let limits = (btree_map(0..4_u128, venue, 0..4), away, days, shared, ways);
    limits.prop_map(|(venues, away, blocked, shared, ways)| {
        let shared = shared.into_iter().filter(|((a, b), _)| a < b).map(|((a, b), n)| (a, b, n));
        let shared: Shared = shared.collect();
        let mut people = SharedPeople::default();
        for (one, other, number) in &shared {
            people.set(*other, *one, *number);
        }
        let mut travel = Travel::default();
        for ((one, other), minutes) in ways {
            travel.set(one, other, minutes);
        }
        (Limits { venues, away, blocked, shared: people, travel }, shared)
    })
}

fn holding(bookings: &[Booking]) -> Occupancy {
    let mut occupancy = Occupancy::default();
    for booking in bookings {
        occupancy.insert(booking.clone()).unwrap();
    }
    occupancy
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_whole_check_finds_what_the_definition_says((limits, shared) in some_limits(), bookings in some_bookings()) {
        prop_assert_eq!(check(&bookings, &limits).unwrap(), by_definition(&bookings, &limits, &shared));
    }

    #[test]
    fn asking_for_each_booking_finds_what_the_whole_check_finds(
        (limits, _) in some_limits(),
        bookings in some_bookings(),
    ) {
        let occupancy = holding(&bookings);
        let each = bookings.iter().flat_map(|booking| occupancy.clashes_of(booking, &limits, None));
        let each: BTreeSet<Clash> = each.collect();
        prop_assert_eq!(each.into_iter().collect::<Vec<_>>(), check(&bookings, &limits).unwrap());
    }

    #[test]
    fn taking_bookings_out_leaves_no_trace(kept in some_bookings(), passing in some_bookings()) {
        let expected = holding(&kept);
        let mut occupancy = expected.clone();
        let passing: Vec<_> =
            passing.into_iter().map(|booking| Booking { id: booking.id + 1000, ..booking }).collect();
        for booking in &passing {
            occupancy.insert(booking.clone()).unwrap();
        }
        for booking in &passing {
            prop_assert_eq!(&occupancy.remove(booking.id), &Some(booking.clone()));
        }
        prop_assert_eq!(occupancy, expected);
    }

    #[test]
    fn leaving_one_out_is_the_same_as_taking_it_out((limits, _) in some_limits(), bookings in some_bookings()) {
        let occupancy = holding(&bookings);
        for pair in bookings.windows(2) {
            let moved = Booking { id: 5000, ..pair[0].clone() };
            let ignoring = occupancy.clashes_of(&moved, &limits, Some(pair[0].id));
            let mut without = occupancy.clone();
            without.remove(pair[0].id);
            prop_assert_eq!(ignoring, without.clashes_of(&moved, &limits, None));
        }
    }
}
