//! The program itself, the office, what can be taken back, and what finds anything.

use crate::example::{self, RecordExample};
use crate::imports::{
    self, ExportedFile, ImportAsked, ImportReference, ImportTemplate, OpenImport, OpenedImport,
    ProblemsQuery, RowsQuery,
};
use crate::jobs::{self, CancelJob};
use crate::lists::{self, ListExport};
use crate::macros::calls;
use crate::office::{self, OfficeState};
use crate::photos::{self, OfficeVerification, Swept};
use training::history::{self, HistoryQuery};
use training::import::{Applied, ImportPreview, ImportProblem, ImportRow, SheetOutline};
use training::office::NewOffice;
use training::search::{self, Hit, SearchQuery};
use training::store::{ChangeReference, HistoryLine, Page, UndoState};
use training::undo;

calls! {
    host "office.state" Reader: () => OfficeState = office::state;
    host "office.create" Reader: NewOffice => OfficeState = office::create;
    host "office.close" Reader: () => OfficeState = office::close;
    host "office.open_example" Reader: () => OfficeState = example::open;
    host "office.record_example" Reader: RecordExample => OfficeState = example::record;
    host "office.verify" Reader: () => OfficeVerification = photos::verify;
    host "office.sweep_pictures" Coordinator: () => Swept = photos::sweep;
    host "office.save_key" Coordinator: () => ExportedFile = office::save_key;
    host "office.rebuild" Coordinator: () => () = office::rebuild;

    host "jobs.cancel" Reader: CancelJob => () = jobs::cancel;

    read "undo.state" Reader: () => UndoState = undo::state;
    write "undo.last" Clerk: () => ChangeReference = undo::last;
    write "undo.redo" Clerk: () => ChangeReference = undo::redo;

    read "history.of" Reader: HistoryQuery => Vec<HistoryLine> = history::of;

    host "lists.export" Reader: ListExport => ExportedFile = lists::export;

    read "search.everything" Reader: SearchQuery => Vec<Hit> = search::everything;

    host "import.open" Coordinator: OpenImport => OpenedImport = imports::open;
    host "import.outline" Coordinator: ImportAsked => SheetOutline = imports::outline;
    host "import.preview" Coordinator: ImportAsked => ImportPreview = imports::preview;
    host "import.rows" Coordinator: RowsQuery => Page<ImportRow> = imports::rows;
    host "import.problems" Coordinator: ProblemsQuery => Page<ImportProblem> = imports::problems;
    host_write "import.apply" Coordinator: ImportAsked => Applied = imports::apply;
    host "import.export_problems" Coordinator: ImportReference => ExportedFile = imports::export_problems;
    host "import.template" Coordinator: ImportTemplate => ExportedFile = imports::template;
    host "import.close" Coordinator: ImportReference => () = imports::close;
}
