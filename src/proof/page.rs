//! The proof's page: every picture with its title, for looking through.

use crate::exhibition::Lang;
use crate::stage::Show;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

const STYLE: &str = "body{margin:2em auto;max-width:1500px;font:16px/1.4 'PT Sans',sans-serif;background:#1d1b19;color:#efe8da}\
h1,h2{font-family:'PT Serif',serif;font-weight:normal}img{width:100%;display:block}\
.works{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:1.5em}\
figure{margin:0 0 1em}figcaption{padding:.4em 0;color:#c9bfae}a{color:inherit}";

/// Writes `index.html` beside the pictures.
pub(super) fn write(show: &Show, lang: Lang, out: &Path, screens: &[String]) -> io::Result<()> {
    let exhibition = &show.exhibition;
    let title = escape(exhibition.title.get(lang));
    let mut html = head(title.as_str(), lang);
    html.push_str("<div class=\"works\">");
    for name in screens {
        figure(&mut html, &format!("screens/{name}.png"), name);
    }
    html.push_str("</div>\n");
    for (place, room) in show.house.rooms.iter().zip(&exhibition.rooms) {
        let _ = writeln!(html, "<h2>{} · {}</h2>", escape(room.title.get(lang)), escape(&room.years.show(lang)));
        figure(&mut html, &format!("rooms/{}.png", room.id), &room.id);
        html.push_str("<div class=\"works\">");
        for work in place.works.iter().filter_map(|hung| room.works.get(hung.work)) {
            figure(&mut html, &format!("works/{}.png", work.id), work.title.get(lang));
        }
        html.push_str("</div>\n");
    }
    fs::write(out.join("index.html"), html)
}

/// A page of the interface's screens alone.
pub(super) fn screens(show: &Show, out: &Path, screens: &[String]) -> io::Result<()> {
    let mut html = head(&escape(show.exhibition.title.get(Lang::En)), Lang::En);
    let mut set = "";
    for screen in screens {
        let (folder, _) = screen.split_once('/').unwrap_or((screen, ""));
        if folder != set {
            let _ = writeln!(html, "{}<h2>{}</h2><div class=\"works\">", if set.is_empty() { "" } else { "</div>" }, escape(folder));
            set = folder;
        }
        figure(&mut html, &format!("{screen}.png"), screen);
    }
    html.push_str("</div>\n");
    fs::write(out.join("index.html"), html)
}

fn head(title: &str, lang: Lang) -> String {
    format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style><h1>{title}</h1>\n",
        lang.code()
    )
}

fn figure(html: &mut String, path: &str, caption: &str) {
    let caption = escape(caption);
    let _ = writeln!(
        html,
        "<figure><a href=\"{path}\"><img src=\"{path}\" loading=\"lazy\" alt=\"{caption}\"></a><figcaption>{caption}</figcaption></figure>"
    );
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
