use super::*;
use proptest::prelude::*;

/// Several devices that record, sometimes having seen each other's entries and sometimes not.
fn histories() -> impl Strategy<Value = Vec<Recorded>> {
    let step = (0u8..4, 0u16..3, 0i64..4, prop::collection::vec(any::<prop::sample::Index>(), 0..3));
    prop::collection::vec(step, 1..14).prop_map(|steps| {
        let mut entries: Vec<Recorded> = Vec::new();
        for (number, (device, tag, value, seen)) in (1u64..).zip(steps) {
            let replaces = if entries.is_empty() {
                Vec::new()
            } else {
                seen.iter().map(|index| index.get(&entries).id).collect()
            };
            let entry = Entry { fields: vec![(tag, Value::Integer(value))], replaces };
            let device = DeviceId([device; 16]);
            let id = EntryId::of(device, number, 0, &entry.encode());
            let standing = Standing::from_code((number % 4) as u8);
            let (time, author) = (HybridTime(number % 3), AccountId([1; 16]));
            let stamp = Stamp { time, author, standing, device, sequence: number };
            entries.push(Recorded { id, stamp, entry });
        }
        entries
    })
}

proptest! {
    #[test]
    fn neither_order_nor_repetition_matters(
        (entries, shuffled) in histories().prop_flat_map(|entries| {
            let twice = [entries.clone(), entries.clone()].concat();
            (Just(entries), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(Registers::of(&entries), Registers::of(&shuffled));
    }

    #[test]
    fn a_value_is_lost_only_to_someone_who_saw_it(entries in histories()) {
        let registers = Registers::of(&entries);
        for recorded in &entries {
            for (tag, _) in &recorded.entry.fields {
                let kept = registers.current(*tag).iter().any(|current| current.id == recorded.id);
                let replaced = entries.iter().any(|other| {
                    other.entry.value(*tag).is_some() && other.entry.replaces.contains(&recorded.id)
                });
                prop_assert_eq!(kept, !replaced);
            }
        }
    }

    #[test]
    fn whoever_saw_everything_settles_the_dispute(entries in histories()) {
        let before = Registers::of(&entries);
        let tags: Vec<Tag> = (0..3).collect();
        let entry = Entry {
            fields: tags.iter().map(|tag| (*tag, Value::Text("settled".into()))).collect(),
            replaces: before.replaced_by_setting(&tags),
        };
        let device = DeviceId([200; 16]);
        let stamp = Stamp {
            time: HybridTime(0), author: AccountId([2; 16]), standing: Standing::Import, device, sequence: 1,
        };
        let id = EntryId::of(device, 1, 0, &entry.encode());
        let settled = Registers::of(&[entries, vec![Recorded { id, stamp, entry }]].concat());
        prop_assert!(settled.disputed().is_empty());
        for tag in tags {
            prop_assert_eq!(settled.shown(tag), &Value::Text("settled".into()));
        }
    }
}

/// What was recorded one after the other by people who had seen all that came before: some fields, and in what standing.
fn turns() -> impl Strategy<Value = Vec<(BTreeSet<Tag>, i64, u8)>> {
    let turn = (prop::collection::btree_set(0_u16..3, 1..4), 0_i64..4, 0_u8..4);
    prop::collection::vec(turn, 1..12)
}

proptest! {
    #[test]
    fn what_came_before_an_entry_is_what_was_shown_then(turns in turns()) {
        let device = DeviceId([1; 16]);
        let mut entries: Vec<Recorded> = Vec::new();
        for (sequence, (tags, value, standing)) in (1_u64..).zip(turns) {
            let shown = Registers::of(&entries);
            let tags: Vec<Tag> = tags.into_iter().collect();
            let fields = tags.iter().map(|tag| (*tag, Value::Integer(value))).collect();
            let entry = Entry { fields, replaces: shown.replaced_by_setting(&tags) };
            let id = EntryId::of(device, sequence, 0, &entry.encode());
            let standing = Standing::from_code(standing);
            let (time, author) = (HybridTime(sequence), AccountId([1; 16]));
            entries.push(Recorded { id, stamp: Stamp { time, author, standing, device, sequence }, entry });
        }
        for (at, recorded) in entries.iter().enumerate() {
            let earlier: Vec<Recorded> = entries.iter().take(at).cloned().collect();
            let (before, then) = (Registers::before(&recorded.entry, &entries), Registers::of(&earlier));
            for (tag, _) in &recorded.entry.fields {
                prop_assert_eq!(before.shown(*tag), then.shown(*tag), "field {} before entry {}", tag, at);
            }
        }
    }
}

fn mark(device: u8, standing: Standing, time: u64, value: i64) -> Recorded {
    let device = DeviceId([device; 16]);
    let entry = Entry { fields: vec![(1, Value::Integer(value))], replaces: vec![] };
    let stamp = Stamp { time: HybridTime(time), author: AccountId([1; 16]), standing, device, sequence: 1 };
    Recorded { id: EntryId::of(device, 1, 0, &entry.encode()), stamp, entry }
}

#[test]
fn the_trainers_value_is_shown_before_a_later_import() {
    let registers = Registers::of(&[mark(1, Standing::Trainer, 5, 1), mark(2, Standing::Import, 9, 2)]);
    assert_eq!(registers.shown(1), &Value::Integer(1), "standing comes before the clock");
    assert_eq!(registers.disputed(), vec![1], "and both are kept until someone picks");
}

#[test]
fn equal_values_merge_silently() {
    let registers = Registers::of(&[mark(1, Standing::Trainer, 5, 1), mark(2, Standing::Trainer, 9, 1)]);
    assert!(registers.disputed().is_empty(), "two people who agree have no dispute");
}
