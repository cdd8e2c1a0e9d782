// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PageImport.h"

#include "model/FieldPath.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::Json;
using model::Language;

namespace {

/// No article has more decks, bylines or corrections; a page that says so is no page of ours.
constexpr int maximumIndex = 100;

const Json& dataItem(const Json& data, const char* key)
{
    static const Json none;
    if (!data.is_object()) {
        return none;
    }
    const auto it = data.find(key);
    return it == data.end() ? none : *it;
}

/// Fills a side that is still empty.
void fill(QString& side, const QString& text)
{
    if (side.isEmpty()) {
        side = model::normalized(text);
    }
}

class FieldsImport {
public:
    FieldsImport(const ImportedPage& page, const render::SiteTemplate& site, ImportedArticle& into)
        : m_page(page)
        , m_site(site)
        , m_into(into)
        , m_meta(into.article.meta)
    {
    }

    void run();

private:
    QString fieldText(const QString& path) const
    {
        const HtmlNode* node = fieldNode(m_page, path);
        return node ? plainTextOf(*node) : QString();
    }
    std::vector<const HtmlNode*> metaNodes(const QString& property) const;
    QString headlineInData() const;
    void importOpening();
    void importDates();
    void importSection();
    void importKeywords();
    void importSubjects();
    void importBylines();
    void importByline(int index, const HtmlNode& name);
    void importCorrections();
    QString roleOf(const QString& name, const HtmlNode* card) const;
    QString roleInData(const QString& name) const;

    const ImportedPage& m_page;
    const render::SiteTemplate& m_site;
    ImportedArticle& m_into;
    model::Metadata& m_meta;
};

std::vector<const HtmlNode*> FieldsImport::metaNodes(const QString& property) const
{
    return findNodes(m_page.root, [&](const HtmlNode& node) {
        return node.tag == "meta"_L1
            && (node.attribute(u"property"_s) == property || node.attribute(u"name"_s) == property);
    });
}

void FieldsImport::importOpening()
{
    const Language language = m_page.language;
    fill(m_meta.kicker[language], fieldText(u"kicker"_s));
    fill(m_meta.dateline[language], fieldText(u"dateline"_s));
    const auto decks = findNodes(
        m_page.root, [](const HtmlNode& node) { return node.attribute(u"data-field"_s).startsWith("decks/"_L1); });
    for (const HtmlNode* node : decks) {
        const int index = node->attribute(u"data-field"_s).mid(6).toInt();
        if (index < 0 || index >= maximumIndex) {
            continue;
        }
        while (m_meta.decks.size() <= index) {
            m_meta.decks.append(model::Text());
        }
        fill(m_meta.decks[index][language], plainTextOf(*node));
    }
    const bool marked = fieldNode(m_page, u"headline"_s) != nullptr;
    fill(m_meta.headline[language], marked ? fieldText(u"headline"_s) : headlineInData());
    // The page's description is the summary, or the first deck where there is none.
    const auto descriptions = metaNodes(u"description"_s);
    const QString description = descriptions.empty() ? QString() : descriptions.front()->attribute(u"content"_s);
    for (const model::Text& deck : std::as_const(m_meta.decks)) {
        if (deck[language].isEmpty()) {
            continue;
        }
        if (deck[language] == description) {
            return;
        }
        break;
    }
    fill(m_meta.summary[language], description);
}

/// The structured data always have a headline; where the article has none, another text stands in for it.
QString FieldsImport::headlineInData() const
{
    const Language language = m_page.language;
    const QString title = model::normalized(dataText(m_page.data, "headline"));
    const bool isDeck = std::any_of(
        m_meta.decks.begin(), m_meta.decks.end(), [&](const model::Text& deck) { return deck[language] == title; });
    return isDeck || title == m_meta.kicker[language] || title == m_meta.slug ? QString() : title;
}

void FieldsImport::importDates()
{
    const auto date = [&](const char* key) { return QDateTime::fromString(dataText(m_page.data, key), Qt::ISODate); };
    if (!m_meta.published.isValid()) {
        m_meta.published = date("datePublished");
    }
    const QDateTime modified = date("dateModified");
    if (!m_meta.updated.isValid() && modified != m_meta.published) {
        m_meta.updated = modified;
    }
}

void FieldsImport::importSection()
{
    const QString name = dataText(m_page.data, "articleSection");
    for (const render::SiteSection& section : m_site.sections) {
        if (!name.isEmpty() && section.name[m_page.language] == name) {
            m_meta.section = section.code;
            return;
        }
    }
    if (m_meta.section.isEmpty()) {
        m_meta.section = model::normalized(name);
    }
}

void FieldsImport::importKeywords()
{
    static const QRegularExpression path(u"^keywords/([0-9]{1,2})$"_s);
    for (const HtmlNode* node : metaNodes(u"article:tag"_s)) {
        const auto match = path.match(node->attribute(u"data-field"_s));
        // A page names its own language's keywords only: which belong together, the place in the list does not say.
        if (!match.hasMatch()) {
            m_into.unpairedKeywords[m_page.language].append(model::normalized(node->attribute(u"content"_s)));
            continue;
        }
        const int index = match.captured(1).toInt();
        while (m_meta.keywords.size() <= index) {
            m_meta.keywords.append(model::Text());
        }
        fill(m_meta.keywords[index][m_page.language], node->attribute(u"content"_s));
    }
}

void FieldsImport::importSubjects()
{
    for (const Json& thing : dataItem(m_page.data, "about")) {
        const QString uri = dataText(thing, "sameAs");
        const QString name = dataText(thing, "name");
        model::Subject* known = nullptr;
        for (model::Subject& subject : m_meta.subjects) {
            if ((!uri.isEmpty() && subject.uri == uri) || preferred(subject.name, m_page.language) == name) {
                known = &subject;
            }
        }
        if (!known && m_meta.subjects.size() < maximumIndex) {
            m_meta.subjects.append(model::Subject());
            known = &m_meta.subjects.last();
            known->uri = uri;
        }
        // A page names a subject in the other language where its own has no name.
        if (known && known->name[model::other(m_page.language)] != name) {
            fill(known->name[m_page.language], name);
        }
    }
}

QString FieldsImport::roleInData(const QString& name) const
{
    for (const char* key : {"author", "translator", "editor"}) {
        for (const Json& person : dataItem(m_page.data, key)) {
            if (dataText(person, "@type") == "Person"_L1 && dataText(person, "name") == name) {
                return QString::fromLatin1(key);
            }
        }
    }
    return {};
}

/// As the card says it, in the site's word or in the article's own; the structured data know few roles.
QString FieldsImport::roleOf(const QString& name, const HtmlNode* card) const
{
    const auto isRole = [](const HtmlNode& node) { return node.hasClass(u"role"_s); };
    const HtmlNode* label = card ? findNode(*card, isRole) : nullptr;
    if (!label) {
        return roleInData(name);
    }
    const QString said = plainTextOf(*label);
    for (auto word = m_site.words.begin(); word != m_site.words.end(); ++word) {
        if (word.key().startsWith("role-"_L1) && word.value()[m_page.language] == said) {
            return word.key().mid(5);
        }
    }
    return said;
}

void FieldsImport::importByline(int index, const HtmlNode& name)
{
    while (m_meta.bylines.size() <= index) {
        m_meta.bylines.append(model::Byline());
        m_meta.bylines.last().role.clear();
    }
    model::Byline& byline = m_meta.bylines[index];
    const QString text = plainTextOf(name);
    fill(byline.name[model::languageFromCode(name.attribute(u"lang"_s)).value_or(m_page.language)], text);
    fill(byline.title[m_page.language], fieldText(model::fields::bylineTitle(index)));
    const HtmlNode* link = findNode(name, [](const HtmlNode& node) { return node.tag == "a"_L1; });
    if (link) {
        fill(byline.uri, link->attribute(u"href"_s));
    }
    const HtmlNode* card = findNode(m_page.root, [&](const HtmlNode& node) {
        return node.hasClass(u"byline"_s) && findNode(node, [&](const HtmlNode& inner) { return &inner == &name; });
    });
    fill(byline.role, roleOf(text, card));
    if (!card) {
        return;
    }
    const HtmlNode* mail
        = findNode(*card, [](const HtmlNode& node) { return node.attribute(u"href"_s).startsWith("mailto:"_L1); });
    if (mail) {
        fill(byline.email, plainTextOf(*mail));
    }
    const HtmlNode* portrait = findNode(*card, [](const HtmlNode& node) { return node.tag == "img"_L1; });
    if (portrait) {
        fill(byline.portrait, imageIdOf(portrait->attribute(u"src"_s)));
    }
}

void FieldsImport::importBylines()
{
    static const QRegularExpression path(u"^bylines/([0-9]{1,2})/name$"_s);
    const auto names = findNodes(
        m_page.root, [](const HtmlNode& node) { return path.match(node.attribute(u"data-field"_s)).hasMatch(); });
    for (const HtmlNode* name : names) {
        importByline(path.match(name->attribute(u"data-field"_s)).captured(1).toInt(), *name);
    }
}

void FieldsImport::importCorrections()
{
    static const QRegularExpression path(u"^corrections/([0-9]{1,2})/text$"_s);
    const auto nodes = findNodes(
        m_page.root, [](const HtmlNode& node) { return path.match(node.attribute(u"data-field"_s)).hasMatch(); });
    for (const HtmlNode* node : nodes) {
        const int index = path.match(node->attribute(u"data-field"_s)).captured(1).toInt();
        while (m_meta.corrections.size() <= index) {
            m_meta.corrections.append(model::Correction());
        }
        model::Correction& correction = m_meta.corrections[index];
        HtmlNode text = *node;
        for (const HtmlNode& child : node->children) {
            if (child.tag == "time"_L1) {
                correction.date = QDateTime::fromString(child.attribute(u"datetime"_s), Qt::ISODate);
            }
        }
        std::erase_if(text.children, [](const HtmlNode& child) { return child.tag == "time"_L1; });
        fill(correction.text[m_page.language], plainTextOf(text));
    }
}

void FieldsImport::run()
{
    importOpening();
    importDates();
    importSection();
    importKeywords();
    importSubjects();
    importBylines();
    importCorrections();
}

} // namespace

const HtmlNode* fieldNode(const ImportedPage& page, const QString& path)
{
    return findNode(page.root, [&](const HtmlNode& node) { return node.attribute(u"data-field"_s) == path; });
}

QString dataText(const Json& data, const char* key)
{
    return base::toQString(dataItem(data, key));
}

void importFields(const ImportedPage& page, const render::SiteTemplate& site, ImportedArticle& into)
{
    FieldsImport(page, site, into).run();
}

} // namespace wongo::publish
