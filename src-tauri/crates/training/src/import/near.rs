//! The names most like a text that names nothing.

/// How much of the longer of two texts they share, in thousandths, if that is more than half of it.
pub(super) fn likeness(text: &str, name: &str) -> Option<usize> {
    let mut left: Vec<char> = text.chars().collect();
    let mut take = |letter: char| {
        let place = left.iter().position(|one| *one == letter);
        place.map(|place| left.swap_remove(place))
    };
    let common = name.chars().filter_map(&mut take).count();
    let longer = name.chars().count().max(text.chars().count());
    (common * 2 > longer).then_some(common * 1000 / longer.max(1))
}

/// The names most like a text, the likeliest first: those it is a part of, then those that share most with it.
pub(super) fn nearest<'a>(text: &str, names: impl Iterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let mut alike: Vec<(usize, &str)> =
        names.filter_map(|name| Some((likeness(text, name)?, name))).collect();
    alike.sort_by_key(|(share, name)| (!name.contains(text), std::cmp::Reverse(*share), *name));
    alike.dedup();
    alike.into_iter().take(most).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_likeliest_names_come_first_and_the_unlike_not_at_all() {
        let names = ["坪上村", "坪下村", "庙垭村", "上坪社区"];
        assert_eq!(nearest("坪上", names.into_iter(), 3), ["坪上村"], "half of a name is not enough");
        assert_eq!(nearest("坪尚村", names.into_iter(), 1), ["坪上村"], "one wrong character is forgiven");
        let teams = ["冯坪乡中村村宣讲微团队", "白帝镇坪上村宣讲微团队"];
        let near = nearest("坪上村宣讲微团队", teams.into_iter(), 1);
        assert_eq!(near, ["白帝镇坪上村宣讲微团队"], "a part of a name comes before what only sounds alike");
        assert!(nearest("", names.into_iter(), 3).is_empty(), "nothing is like nothing");
    }
}
