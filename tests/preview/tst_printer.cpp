// SPDX-License-Identifier: GPL-3.0-or-later
// A page of our own becomes a PDF, and what it would fetch is not fetched.
#include "preview/PagePrinter.h"
#include "preview/PreviewView.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class PrinterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesADocument()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        QSignalSpy called(&listener, &QTcpServer::newConnection);
        const QByteArray html = "<!DOCTYPE html><html lang=\"ko\"><meta charset=\"utf-8\"><title>t</title><img "
                                "alt=\"\" src=\"http://127.0.0.1:"
            + QByteArray::number(listener.serverPort()) + "/x.png\"><h1>대조표</h1>"
            + QByteArray("<p>줄</p>").repeated(200);
        QPointer<preview::PagePrinter> printer = new preview::PagePrinter(html, this);
        QSignalSpy printed(printer, &preview::PagePrinter::printed);
        QSignalSpy failed(printer, &preview::PagePrinter::failed);
        QVERIFY(printed.wait(60'000));
        const QByteArray pdf = printed.first().first().toByteArray();
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") + pdf.count("/Type /Page/") > 1
            || pdf.contains("/Count 2") || pdf.contains("/Count 3") || pdf.contains("/Count 4")); // more than one page
        QVERIFY(failed.isEmpty());
        QVERIFY(called.isEmpty());
        QTRY_VERIFY(!printer); // it goes by itself
    }
};

int main(int argc, char* argv[])
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    PrinterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_printer.moc"
