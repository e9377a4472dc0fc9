//! The starting list of topics that comes with the program, to be edited.

use super::{NewTopic, TopicCategory, TopicError, TopicPatch, create};
use crate::store::Draft;
use std::collections::BTreeSet;

/// Adds the topics of the starting list that the office does not have yet; says how many.
pub fn load_starting(draft: &mut Draft<'_>) -> Result<u32, TopicError> {
    let known: BTreeSet<String> =
        draft.view().rows("SELECT name FROM topic", [], |row| row.get(0))?.into_iter().collect();
    let lacking = county::topics().into_iter().filter(|topic| !known.contains(topic.name));
    let mut added = 0;
    for topic in lacking {
        let details = TopicPatch { note: Some(topic.note.to_owned()), ..TopicPatch::default() };
        create(draft, NewTopic { name: topic.name.to_owned(), category: topic.category.into(), details })?;
        added += 1;
    }
    draft.count(usize::try_from(added).unwrap_or(usize::MAX));
    Ok(added)
}

impl From<county::TopicCategory> for TopicCategory {
    fn from(category: county::TopicCategory) -> Self {
        match category {
            county::TopicCategory::Theory => Self::Theory,
            county::TopicCategory::PartySpirit => Self::PartySpirit,
            county::TopicCategory::Policy => Self::Policy,
            county::TopicCategory::Ability => Self::Ability,
            county::TopicCategory::Knowledge => Self::Knowledge,
        }
    }
}
