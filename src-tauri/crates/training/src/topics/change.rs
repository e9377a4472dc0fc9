//! Recording topics, and their order.

use super::list::rows;
use super::{Topic, TopicCategory, TopicPatch, TopicRow};
use crate::ids::TopicId;
use crate::store::{Draft, Patch};
use serde::Deserialize;
use ts_rs::TS;

crate::sentences! {
    /// Why a topic was not changed.
    pub enum TopicError with StoreError {
        Missing => "topics.missing",
            zh "找不到这个专题，可能已被删除，请刷新后重试。",
            en "This topic no longer exists. Refresh and try again.";
        NameMissing => "topics.name_missing",
            zh "请填写专题名称。",
            en "Enter the topic's name.";
        InUse { name: String, courses: i64, trainers: i64, teams: i64, others: i64 } => "topics.in_use",
            zh "“{name}”已用于 {courses} 门课程、{trainers} 位师资、{teams} 支宣讲队伍和 {others} 条宣讲或自学记录，不能删除。不再使用的，请改为“停用”。",
            en "“{name}” is used by {courses} courses, {trainers} trainers, {teams} outreach teams and {others} talks or studies, and cannot be removed. Retire it instead.";
    }
}

/// A topic to add.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTopic {
    /// Its name.
    pub name: String,
    /// What it counts as.
    pub category: TopicCategory,
    /// Whatever else is known.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub details: TopicPatch,
}

/// Adds a topic, last in the plan.
pub fn create(draft: &mut Draft<'_>, new: NewTopic) -> Result<TopicRow, TopicError> {
    let position = draft.view().number("SELECT max(position) FROM topic", [])? + 1;
    let mut topic = Topic { id: draft.new_id(), position, ..Topic::default() };
    let patch = TopicPatch { name: Some(named(&new.name)?), category: Some(new.category), ..new.details };
    patch.apply(&mut topic);
    draft.put(&topic)?;
    row(draft, topic.id)
}

/// A change of some fields.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TopicEdit {
    /// Which topic.
    pub id: TopicId,
    /// What to change.
    pub patch: TopicPatch,
}

/// Changes some fields of a topic.
pub fn edit(draft: &mut Draft<'_>, edit: TopicEdit) -> Result<TopicRow, TopicError> {
    let mut patch = edit.patch;
    patch.name = patch.name.as_deref().map(named).transpose()?;
    draft.edit(edit.id, patch)?.ok_or(TopicError::Missing)?;
    row(draft, edit.id)
}

/// Where a topic goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MoveTopic {
    /// Which topic.
    pub id: TopicId,
    /// How many topics come before it.
    pub index: u32,
}

/// Moves a topic in the plan, and renumbers those that shift.
pub fn move_to(draft: &mut Draft<'_>, target: MoveTopic) -> Result<(), TopicError> {
    let view = draft.view();
    let topic = view.find::<Topic>(target.id)?.ok_or(TopicError::Missing)?;
    let mut topics = view.all::<Topic>("WHERE id <> ? ORDER BY position, name, id", [topic.id])?;
    let index = usize::try_from(target.index).unwrap_or(usize::MAX).min(topics.len());
    topics.insert(index, topic);
    for (position, topic) in (1..).zip(&mut topics) {
        topic.position = position;
        draft.put(topic)?;
    }
    draft.count(1);
    Ok(())
}

/// Which topic.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TopicReference {
    /// Its id.
    pub id: TopicId,
}

const TALKS_AND_STUDIES: &str = "SELECT (SELECT count(*) FROM talk WHERE topic = ?1)
    + (SELECT count(*) FROM planned_talk WHERE topic = ?1) + (SELECT count(*) FROM study WHERE topic = ?1)";

/// Removes a topic nothing is taught, told or studied on.
pub fn remove(draft: &mut Draft<'_>, reference: TopicReference) -> Result<(), TopicError> {
    let TopicRow { topic, courses, trainers, teams } = row(draft, reference.id)?;
    let others = draft.view().number(TALKS_AND_STUDIES, [topic.id])?;
    if courses + trainers + teams + others > 0 {
        return Err(TopicError::InUse { name: topic.name, courses, trainers, teams, others });
    }
    Ok(draft.remove(&topic)?)
}

fn row(draft: &Draft<'_>, id: TopicId) -> Result<TopicRow, TopicError> {
    rows(&draft.view(), "WHERE id = ?", [id])?.pop().ok_or(TopicError::Missing)
}

fn named(name: &str) -> Result<String, TopicError> {
    let name = name.trim();
    if name.is_empty() { Err(TopicError::NameMissing) } else { Ok(name.to_owned()) }
}
