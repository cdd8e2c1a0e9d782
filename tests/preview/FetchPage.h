// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace wongo::preview {

/// How a browser fetches when nothing holds it back.
enum class Heard {
    Asked, ///< it asks for the address
    Unasked, ///< it prepares for asking, or leaves it to what has not come, or to whether it has nothing else to do
};

/// One way in which a page has something fetched.
struct Fetch {
    enum Where { Head, Body, Script };
    QByteArray name; ///< and the path that is asked for
    Where where;
    QByteArray markup; ///< @ stands for the address
    Heard heard = Heard::Asked;
};

/// Every way we know of.
inline QList<Fetch> allFetches()
{
    using F = Fetch;
    return {{"style-sheet", F::Head, "<link rel=stylesheet href='@'>"},
        {"import", F::Head, "<style>@import url(@);</style>"},
        {"font", F::Head, "<style>@font-face { font-family: F; src: url(@) } body { font-family: F }</style>"},
        {"background", F::Head, "<style>body { background: url(@) }</style>"},
        {"prefetch", F::Head, "<link rel=prefetch href='@'>"},
        {"preload", F::Head, "<link rel=preload as=image href='@'>"},
        {"modulepreload", F::Head, "<link rel=modulepreload href='@'>"},
        {"preconnect", F::Head, "<link rel=preconnect href='@'>", Heard::Unasked},
        {"dns-prefetch", F::Head, "<link rel=dns-prefetch href='@'>", Heard::Unasked},
        {"prerender", F::Head, "<link rel=prerender href='@'>", Heard::Unasked},
        {"icon", F::Head, "<link rel=icon href='@'>"},
        {"manifest", F::Head, "<link rel=manifest href='@'>", Heard::Unasked},
        {"script", F::Head, "<script src='@'></script>"}, {"module", F::Head, "<script type=module src='@'></script>"},
        {"refresh", F::Head, "<meta http-equiv=refresh content='0;url=@'>"}, {"img", F::Body, "<img src='@'>"},
        {"srcset", F::Body, "<img srcset='@ 2x'>"}, {"lazy", F::Body, "<img loading=lazy src='@'>"},
        {"picture", F::Body, "<picture><source srcset='@'><img alt=''></picture>"},
        {"video", F::Body, "<video src='@' autoplay muted></video>"}, {"poster", F::Body, "<video poster='@'></video>"},
        {"audio", F::Body, "<audio src='@' autoplay></audio>"},
        {"source", F::Body, "<video muted autoplay><source src='@'></video>"},
        {"track", F::Body, "<video muted src='data:video/mp4,'><track src='@' default></video>"},
        {"iframe", F::Body, "<iframe src='@'></iframe>"},
        {"srcdoc", F::Body, "<iframe srcdoc=\"<img src='@'>\"></iframe>"},
        {"object", F::Body, "<object data='@'></object>"}, {"embed", F::Body, "<embed src='@'>"},
        {"svg-image", F::Body, "<svg><image href='@'></image></svg>"},
        {"svg-use", F::Body, "<svg><use href='@#x'></use></svg>"},
        {"input-image", F::Body, "<input type=image src='@'>"},
        {"table-background", F::Body, "<table background='@'><tr><td>x</table>"},
        {"style-attribute", F::Body, "<p style='background: url(@)'>x</p>"},
        {"list-style", F::Body, "<ul style='list-style-image: url(@)'><li>x</ul>"},
        {"border-image", F::Body, "<p style='border: 1px solid; border-image: url(@) 1'>x</p>"},
        {"content", F::Body, "<p style='content: url(@)'>x</p>"},
        {"late-style-sheet", F::Body, "<link rel=stylesheet href='@'>"},
        {"fetch", F::Script, "fetch('@').catch(() => 0)"},
        {"xhr", F::Script, "const x = new XMLHttpRequest(); x.open('GET', '@'); x.send()"},
        {"websocket", F::Script, "new WebSocket('@'.replace('http', 'ws'))"},
        {"event-source", F::Script, "new EventSource('@')"}, {"beacon", F::Script, "navigator.sendBeacon('@', 'x')"},
        {"keepalive", F::Script, "fetch('@', {method: 'POST', keepalive: true, body: 'x'}).catch(() => 0)"},
        {"image", F::Script, "new Image().src = '@'"}, {"worker", F::Script, "new Worker('@')"},
        {"shared-worker", F::Script, "new SharedWorker('@')"},
        {"dynamic-import", F::Script, "import('@').catch(() => 0)"},
        {"font-face", F::Script, "new FontFace('G', 'url(@)').load().catch(() => 0)"},
        {"frame-by-script", F::Script,
            "const f = document.createElement('iframe'); f.src = '@'; document.body.append(f)"},
        {"form", F::Script,
            "const f = document.createElement('form'); f.action = '@'; f.method = 'post'; f.target = 'frame';"
            "document.body.append(f); f.submit()"},
        {"window", F::Script, "window.open('@')", Heard::Unasked},
        {"ping", F::Script,
            "const a = document.createElement('a'); a.href = '#here'; a.ping = '@'; document.body.append(a); "
            "a.click()"}};
}

inline QByteArray addressed(const Fetch& fetch, const QByteArray& server)
{
    // @import and @font-face begin with the sign that stands for the address.
    QByteArray markup = fetch.markup;
    for (const char* rule : {"import ", "font-face "})
        markup.replace(QByteArray("@") + rule, QByteArray("\x01") + rule);
    markup.replace('@', server + '/' + fetch.name);
    return markup.replace('\x01', '@');
}

inline QByteArray fetchingHead(const QByteArray& server)
{
    QByteArray head;
    for (const Fetch& fetch : allFetches()) {
        if (fetch.where == Fetch::Head)
            head += addressed(fetch, server);
    }
    return head;
}

/// The blocks of the body, last the script; it names the page when it has tried everything.
inline QByteArrayList fetchingBlocks(const QByteArray& server)
{
    QByteArrayList blocks{"<p>x</p>", "<iframe name=frame></iframe>"};
    QByteArray script;
    for (const Fetch& fetch : allFetches()) {
        if (fetch.where == Fetch::Body)
            blocks.append(addressed(fetch, server));
        else if (fetch.where == Fetch::Script)
            script += "try { " + addressed(fetch, server) + " } catch (e) { }\n";
    }
    return blocks << "<div><script>" + script + "document.title = 'script ran'</script></div>";
}

} // namespace wongo::preview
