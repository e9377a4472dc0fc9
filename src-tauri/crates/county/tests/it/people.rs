//! Plausible people with awkward names, none of whom exists.

use std::collections::{BTreeMap, BTreeSet};

use county::{RankBand, UnitKind};

use crate::example;

#[test]
fn every_name_is_one_a_roster_accepts() {
    for person in example().people {
        let length = person.name.chars().count();
        assert!((2..=30).contains(&length), "{} has {length} characters", person.name);
        let proper = |one: char| one == '·' || ('\u{3400}'..='\u{9fff}').contains(&one) || one >= '\u{20000}';
        assert!(person.name.chars().all(proper), "{} is in Han characters", person.name);
        let dots = person.name.chars().filter(|one| *one == '·').count();
        assert!(dots <= 1 && !person.name.starts_with('·') && !person.name.ends_with('·'), "{}", person.name);
    }
}

#[test]
fn the_names_that_break_programs_are_there() {
    let county = example();
    let some = |test: &dyn Fn(&str) -> bool| county.people.iter().filter(|person| test(&person.name)).count();
    assert!(
        some(&|name| name.chars().any(|one| one > '\u{ffff}')) >= 10,
        "outside the Basic Multilingual Plane"
    );
    assert!(some(&|name| name.contains('㛃')) >= 1, "㛃");
    assert!(some(&|name| name.contains('·')) >= 5, "minority names with a middle dot");
    for surname in ["单", "解", "查", "仇", "区", "朴", "曾", "尉迟", "万俟", "欧阳"] {
        assert!(some(&|name| name.starts_with(surname)) >= 1, "a {surname}");
    }
    for nationality in ["土家族", "苗族", "汉族"] {
        assert!(county.people.iter().any(|person| person.nationality == nationality), "{nationality}");
    }
}

#[test]
fn some_people_share_a_name_within_a_unit_and_across_units() {
    let county = example();
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for person in &county.people {
        by_name.entry(&person.name).or_default().push(person.unit);
    }
    let shared = by_name.values().filter(|units| units.len() > 1);
    let within = |units: &&Vec<usize>| units.iter().collect::<BTreeSet<_>>().len() < units.len();
    assert!(shared.clone().filter(within).count() >= 20, "within one unit");
    let people: usize = shared.map(Vec::len).sum();
    assert!((200..4_000).contains(&people), "{people} people share a name: neither none nor nearly all");
}

#[test]
fn nobody_can_be_telephoned() {
    let phones: BTreeSet<String> = example().people.into_iter().map(|person| person.phone).collect();
    assert_eq!(phones.len(), 8_200, "everybody has a number of their own");
    assert!(
        phones.iter().all(|phone| phone.len() == 11 && phone.starts_with("100")),
        "none a subscriber has"
    );
}

#[test]
fn lives_are_possible() {
    let county = example();
    for person in &county.people {
        let age = 2026 - person.born.year;
        assert!((22..=60).contains(&age), "{} is {age}", person.name);
        let started = person.work_start.year - person.born.year;
        assert!((18..=26).contains(&started), "{} started at {started}", person.name);
        assert!(person.work_start.year <= 2026, "{} starts in the future", person.name);
        assert!(!(person.political == "共青团员" && age > 28), "{} is too old for the League", person.name);
    }
}

#[test]
fn every_unit_is_staffed_in_its_own_order() {
    let county = example();
    let mut orders: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for person in &county.people {
        orders.entry(person.unit).or_default().push(person.order);
    }
    assert_eq!(orders.len(), county.units.len(), "no unit is empty");
    for (unit, own) in orders {
        let expected: Vec<u32> = (1..).take(own.len()).collect();
        assert_eq!(own, expected, "{} counts from 1", county.units[unit].name);
    }
}

#[test]
fn every_village_has_one_secretary_and_only_village_cadres() {
    let county = example();
    let villagers = county.people.iter().filter(|person| county.units[person.unit].kind == UnitKind::Village);
    assert!(villagers.clone().all(|person| person.band == RankBand::Village && person.rank.is_none()));
    let secretaries: Vec<usize> = villagers
        .filter(|person| matches!(person.post.as_str(), "村党支部书记" | "社区党委书记"))
        .map(|person| person.unit)
        .collect();
    assert_eq!(secretaries.len(), 392, "one each");
    assert_eq!(secretaries.iter().collect::<BTreeSet<_>>().len(), 392, "no village has two");
}
