<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>wongo::app::ActionTable</name>
    <message>
        <source>New article…</source>
        <translation>새 기사…</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>기사 열기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Close the article</source>
        <translation>기사 닫기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Subhead</source>
        <translation>소제목</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>사진 붙여넣기</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Write: one language beside the preview</source>
        <translation>쓰기: 한 언어와 미리보기</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>Pair: Korean and English side by side</source>
        <translation>대조: 한국어와 영어를 나란히</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>Review: the page in front, problems beside it</source>
        <translation>검토: 기사 페이지를 앞에, 문제를 옆에</translation>
    </message>
    <message>
        <source>Go to the other language</source>
        <translation>다른 언어로 이동</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>다음 문제</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>명령…</translation>
    </message>
    <message>
        <source>Language of the window: Korean</source>
        <translation>창의 언어: 한국어</translation>
    </message>
    <message>
        <source>Language of the window: English</source>
        <translation>창의 언어: 영어</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>화면: 밝게</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>화면: 어둡게</translation>
    </message>
    <message>
        <source>Appearance: high contrast</source>
        <translation>화면: 고대비</translation>
    </message>
    <message>
        <source>Typographic quotation marks</source>
        <translation>둥근따옴표</translation>
    </message>
    <message>
        <source>Typographic quotation marks while typing: “ ” ‘ ’ …</source>
        <translation>입력할 때 둥근따옴표로: “ ” ‘ ’ …</translation>
    </message>
    <message>
        <source>Focus on the paragraph</source>
        <translation>쓰는 문단만 또렷하게</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>글자 원래 크기로</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>찾아 바꾸기…</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Go to a line…</source>
        <translation>줄로 이동…</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>이전 문제</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>서식 없이 붙여넣기</translation>
    </message>
    <message>
        <source>Photo desk</source>
        <translation>사진 데스크</translation>
    </message>
    <message>
        <source>Photo desk: all photos with their texts and crops</source>
        <translation>사진 데스크: 모든 사진과 설명, 자르기를 한 화면에서</translation>
    </message>
    <message>
        <source>What belongs together…</source>
        <translation>짝 보기…</translation>
    </message>
    <message>
        <source>What belongs together: the state and the links of this pair</source>
        <translation>짝 보기: 이 짝의 상태와 연결</translation>
    </message>
    <message>
        <source>Mark as translated</source>
        <translation>번역됨으로 표시</translation>
    </message>
    <message>
        <source>Mark as translated, or as still right: both languages say the same here</source>
        <translation>번역됨(그대로 맞음)으로 표시: 여기 두 언어의 내용이 같습니다</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>대조함으로 표시</translation>
    </message>
    <message>
        <source>Mark as checked: both languages were compared here</source>
        <translation>대조함으로 표시: 여기 두 언어를 대조했습니다</translation>
    </message>
    <message>
        <source>Mark all drafts as translated</source>
        <translation>초안을 모두 번역됨으로 표시</translation>
    </message>
    <message>
        <source>Next stale or missing text</source>
        <translation>바뀌었거나 없는 다음 글</translation>
    </message>
    <message>
        <source>Previous stale or missing text</source>
        <translation>바뀌었거나 없는 앞의 글</translation>
    </message>
    <message>
        <source>Check sheet…</source>
        <translation>대조표…</translation>
    </message>
    <message>
        <source>Check sheet: every number, date, name and quotation to tick off</source>
        <translation>대조표: 숫자·날짜·이름·인용을 나란히 놓고 하나씩 확인</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>이름 추가…</translation>
    </message>
    <message>
        <source>Add a name: how a person is written in English from now on</source>
        <translation>이름 추가: 앞으로 쓸 영문 이름 정하기</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>번역 기억</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Versions: compare with an earlier text, or restore it</source>
        <translation>버전: 예전 글과 비교하고 되돌리기</translation>
    </message>
</context>
<context>
    <name>wongo::app::Application</name>
    <message>
        <source>The outlet&apos;s settings are not in use, the built-in ones stand in. %1</source>
        <translation>매체 설정 대신 기본 설정을 씁니다. %1</translation>
    </message>
    <message>
        <source>The outlet&apos;s glossary is not in use: terms and names are not compared. %1</source>
        <translation>언론사 용어집을 쓰지 못해 용어와 이름을 비교하지 않습니다. %1</translation>
    </message>
</context>
<context>
    <name>wongo::app::Arguments</name>
    <message>
        <source>--%1 must be one of: %2</source>
        <translation>--%1 값은 다음 중 하나여야 합니다: %2</translation>
    </message>
    <message>
        <source>Write one article in Korean and English beside a live preview.</source>
        <translation>실시간 미리보기를 보면서 기사 한 건을 한국어와 영어로 씁니다.</translation>
    </message>
    <message>
        <source>Folder of the article to open.</source>
        <translation>열 기사 폴더</translation>
    </message>
    <message>
        <source>Settings of the outlet.</source>
        <translation>매체 설정 파일</translation>
    </message>
    <message>
        <source>Language of the window: ko or en.</source>
        <translation>화면 언어: ko 또는 en</translation>
    </message>
    <message>
        <source>Colours of the window: light, dark or contrast.</source>
        <translation>화면 색상: light, dark 또는 contrast</translation>
    </message>
    <message>
        <source>Write a picture of the window once the preview is painted, and quit.</source>
        <translation>미리보기가 그려지면 화면을 그림 파일로 저장하고 끝냅니다.</translation>
    </message>
    <message>
        <source>One article at a time.</source>
        <translation>기사는 한 번에 하나만 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>wongo::app::CheckSheetAction</name>
    <message>
        <source>The check sheet was written: %1</source>
        <translation>대조표를 저장했습니다: %1</translation>
    </message>
    <message>
        <source>Check sheet: choose where it goes</source>
        <translation>대조표: 저장할 곳을 고르세요</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>The check sheet could not be made into a PDF. Choose a web page (.html) instead.</source>
        <translation>대조표를 PDF로 만들지 못했습니다. 웹 페이지(.html)로 저장하세요.</translation>
    </message>
</context>
<context>
    <name>wongo::app::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>할 일을 입력하세요</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>명령 찾기</translation>
    </message>
</context>
<context>
    <name>wongo::app::LinkNotice</name>
    <message>
        <source>This link is not opened, it is neither a web nor a mail address: %1</source>
        <translation>이 링크는 웹 주소도 메일 주소도 아니므로 열지 않습니다: %1</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>이 링크는 다음 주소로 이어집니다: %1</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>메일 프로그램에서 열기</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>No program on this computer has taken the address: %1</source>
        <translation>이 컴퓨터에 이 주소를 열 프로그램이 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>wongo::app::MainMenu</name>
    <message>
        <source>Recent articles</source>
        <translation>최근 기사</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>화면 언어</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 색상</translation>
    </message>
</context>
<context>
    <name>wongo::app::MainToolBar</name>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
</context>
<context>
    <name>wongo::app::MainWindow</name>
    <message>
        <source>Open an article: choose its folder</source>
        <translation>기사 열기: 기사 폴더를 고르세요</translation>
    </message>
    <message>
        <source>Wongo</source>
        <translation>원고</translation>
    </message>
    <message>
        <source>%1 · %2[*]</source>
        <comment>headline · slug</comment>
        <translation>%1 · %2[*]</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
</context>
<context>
    <name>wongo::app::MemoryArea</name>
    <message>
        <source>%1: new pairs: %2, left out: %3</source>
        <translation>%1: 새 짝 %2개, 뺀 것 %3개</translation>
    </message>
    <message>
        <source>%1: pairs written: %2</source>
        <translation>%1: 짝 %2개를 저장했습니다</translation>
    </message>
</context>
<context>
    <name>wongo::app::NewArticleDialog</name>
    <message>
        <source>New article</source>
        <translation>새 기사</translation>
    </message>
</context>
<context>
    <name>wongo::app::OutsideArea</name>
    <message>
        <source>This is missing in the article&apos;s folder, or empty: %1. Its text is still here; save to write it again.</source>
        <translation>기사 폴더에 없거나 비어 있습니다: %1. 글은 여기에 그대로 있으며, 저장하면 다시 기록됩니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Another program changed this article, and what it wrote cannot be read. Your text is still here. %1</source>
        <translation>다른 프로그램이 이 기사를 바꾸었는데, 그 내용을 읽을 수 없습니다. 쓰신 글은 여기에 그대로 있습니다. %1</translation>
    </message>
    <message>
        <source>The other version could not be kept beside the article. It still stands on disk, and nothing is saved over it. %1</source>
        <translation>다른 판을 기사 옆에 보관하지 못했습니다. 다른 판은 디스크에 그대로 있으며, 그 위에 저장하지 않습니다. %1</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>비교·병합</translation>
    </message>
    <message>
        <source>In the trash now: %1</source>
        <translation>휴지통으로 옮겼습니다: %1</translation>
    </message>
    <message>
        <source>Another program changed this article at %1. That is in the text now.</source>
        <translation>%1에 다른 프로그램이 이 기사를 바꾸었습니다. 그 내용을 반영했습니다.</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>What another program changed at %1.</source>
        <translation>%1에 다른 프로그램이 바꾼 내용입니다.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>You have gone on writing in what another program changed. Choose what is to stand there.</source>
        <translation>다른 프로그램이 바꾼 곳에 글을 이어 쓰셨습니다. 그 자리에 둘 글을 고르면 됩니다.</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>바뀌기 전</translation>
    </message>
    <message>
        <source>Another program put an older version of this article on disk at %1. Yours is still here; save to write it again.</source>
        <translation>%1에 다른 프로그램이 이 기사의 이전 판을 되돌려 놓았습니다. 쓰신 글은 여기에 그대로 있으며, 저장하면 다시 기록됩니다.</translation>
    </message>
    <message>
        <source>What you have written since the older version.</source>
        <translation>이전 판 이후에 쓰신 내용입니다.</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>이전 판</translation>
    </message>
    <message>
        <source>Another program changed the same places as you at %1. Both versions are still there.</source>
        <translation>%1에 다른 프로그램이 같은 곳을 바꾸었습니다. 두 판 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Another program wrote its own version of this article while you were working on yours.</source>
        <translation>이 기사를 쓰시는 동안 다른 프로그램이 다른 판을 기록했습니다.</translation>
    </message>
    <message>
        <source>Another program wrote at the very moment of a save. Its version is kept: %1</source>
        <translation>저장하는 순간에 다른 프로그램도 기록했습니다. 그 판은 보관되어 있습니다: %1</translation>
    </message>
    <message>
        <source>There is a conflict copy of a sync program: %1</source>
        <translation>동기화 프로그램이 남긴 충돌 사본이 있습니다: %1</translation>
    </message>
    <message>
        <source>Nobody knows what this article and %1 came of: choose for each place that differs. The copy stays in the folder.</source>
        <translation>이 기사와 %1 중 어느 쪽이 먼저인지 알 수 없습니다. 다른 곳마다 하나를 고르면 됩니다. 사본은 폴더에 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Conflict copy</source>
        <translation>충돌 사본</translation>
    </message>
    <message>
        <source>Merged. The conflict copy is still in the folder: %1</source>
        <translation>병합했습니다. 충돌 사본은 폴더에 그대로 있습니다: %1</translation>
    </message>
    <message>
        <source>The conflict copy says nothing that is not here: %1</source>
        <translation>충돌 사본의 내용은 모두 이 기사에 있습니다: %1</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>휴지통으로</translation>
    </message>
    <message>
        <source>Another program changed this article at %1. That is in the text now, together with yours.</source>
        <translation>%1에 다른 프로그램이 이 기사를 바꾸었습니다. 그 내용을 쓰신 글과 함께 반영했습니다.</translation>
    </message>
    <message>
        <source>What you had not saved when Wongo ended, and the article as another program has written it since.</source>
        <translation>Wongo가 끝날 때 저장하지 않은 글과 그 뒤로 다른 프로그램이 쓴 기사입니다.</translation>
    </message>
    <message>
        <source>Recovered text</source>
        <translation>되찾은 글</translation>
    </message>
</context>
<context>
    <name>wongo::app::PreviewPane</name>
    <message>
        <source>Both</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>The Korean page</source>
        <translation>한국어 기사 페이지</translation>
    </message>
    <message>
        <source>The English page</source>
        <translation>영어 기사 페이지</translation>
    </message>
    <message>
        <source>Both pages side by side</source>
        <translation>두 기사 페이지를 나란히</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>휴대전화 화면</translation>
    </message>
    <message>
        <source>As on a tablet</source>
        <translation>태블릿 화면</translation>
    </message>
    <message>
        <source>As on a desktop screen</source>
        <translation>컴퓨터 화면</translation>
    </message>
    <message>
        <source>The page in dark colours</source>
        <translation>기사 페이지를 어둡게</translation>
    </message>
    <message>
        <source>Reactions, comments and share buttons of the site</source>
        <translation>사이트의 반응·댓글·공유 영역</translation>
    </message>
    <message>
        <source>Preview of the Korean page</source>
        <translation>한국어 기사 페이지 미리보기</translation>
    </message>
    <message>
        <source>Preview of the English page</source>
        <translation>영어 기사 페이지 미리보기</translation>
    </message>
    <message>
        <source>There is no preview: this system does not allow the sandbox that the browser engine runs in. Run packaging/allow-preview once (README.md), then start Wongo again.</source>
        <translation>미리보기를 볼 수 없습니다. 브라우저 엔진에 필요한 샌드박스를 이 시스템이 허용하지 않습니다. packaging/allow-preview를 한 번 실행한 뒤(README.md) 프로그램을 다시 시작하면 됩니다.</translation>
    </message>
    <message>
        <source>There is no preview: the browser engine does not run as the system administrator, who has no sandbox. Start Wongo as an ordinary user, without sudo, to see the page.</source>
        <translation>미리보기를 볼 수 없습니다. 관리자 계정에서는 샌드박스를 쓸 수 없어 브라우저 엔진을 실행하지 않습니다. sudo 없이 일반 사용자 계정으로 프로그램을 실행하면 기사 페이지가 보입니다.</translation>
    </message>
</context>
<context>
    <name>wongo::app::ReadOnlyMode</name>
    <message>
        <source>Another window has taken over this article. Here you can only read it.</source>
        <translation>다른 창이 이 기사를 넘겨받았습니다. 여기서는 읽기만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Another window is writing this article. Here you can only read it.</source>
        <translation>다른 창에서 이 기사를 쓰고 있습니다. 여기서는 읽기만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>넘겨받기</translation>
    </message>
    <message>
        <source>The other window does not hand the article over. Close it, or end it if it hangs: what was written there is kept.</source>
        <translation>다른 창이 기사를 넘겨주지 않습니다. 그 창을 닫거나, 멈췄으면 끝내야 합니다. 거기에 쓴 글은 남아 있습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>wongo::app::RecoveryNotices</name>
    <message>
        <source>What you had not saved came back, and can be undone as before. It is not saved yet.</source>
        <translation>저장하지 않은 글이 되돌아왔고, 전처럼 되돌리기를 쓸 수 있습니다. 아직 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The record of your last edits was damaged: the last of them may be missing. The damaged record is kept.</source>
        <translation>마지막 편집 기록이 손상되어 마지막 부분이 빠졌을 수 있습니다. 손상된 기록은 보관됩니다.</translation>
    </message>
    <message>
        <source>Text that was not saved is kept, but the article was changed on disk since. You see what is on disk.</source>
        <translation>저장하지 않은 글을 보관했지만, 그 뒤로 디스크의 기사가 바뀌었습니다. 지금 보이는 것은 디스크의 글입니다.</translation>
    </message>
    <message>
        <source>Save it as a copy</source>
        <translation>사본으로 저장</translation>
    </message>
    <message>
        <source>The text is in a folder of its own: %1</source>
        <translation>그 글을 따로 폴더에 저장했습니다: %1</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>비교·병합</translation>
    </message>
</context>
<context>
    <name>wongo::app::SaveNotices</name>
    <message>
        <source>The other version is kept in the article&apos;s folder: %1</source>
        <translation>다른 프로그램에서 저장한 내용은 기사 폴더에 따로 남겼습니다: %1</translation>
    </message>
    <message>
        <source>You are writing in the copy now: %1</source>
        <translation>이제 사본에서 작업합니다: %1</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본으로 저장</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>다른 곳에 저장…</translation>
    </message>
    <message>
        <source>Save elsewhere: choose the folder in which the article&apos;s folder is made</source>
        <translation>다른 곳에 저장: 기사 폴더를 만들 폴더 선택</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>비교·병합</translation>
    </message>
    <message>
        <source>What could not be read in the old folder is not in the copy: %1. Add it again when it can be read.</source>
        <translation>원래 폴더에서 읽지 못한 것이 있어 사본에 넣지 못했습니다: %1. 읽을 수 있게 되면 다시 추가하면 됩니다.</translation>
    </message>
</context>
<context>
    <name>wongo::app::SaveQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경 내용</translation>
    </message>
    <message>
        <source>The article has changes that are not saved.</source>
        <translation>기사에 저장하지 않은 변경 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>저장하지 않음</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>wongo::app::SpellingNotices</name>
    <message>
        <source>Spelling is not checked: there are no dictionaries. They are in the packages hunspell-ko and hunspell-en-us; start Wongo again after installing them.</source>
        <translation>사전이 없어 맞춤법을 검사하지 못합니다. hunspell-ko와 hunspell-en-us 패키지를 설치한 뒤 Wongo를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Korean spelling is not checked: there is no dictionary. It is in the package hunspell-ko; start Wongo again after installing it.</source>
        <translation>한국어 사전이 없어 한국어 맞춤법을 검사하지 못합니다. hunspell-ko 패키지를 설치한 뒤 Wongo를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>English spelling is not checked: there is no dictionary. It is in the package hunspell-en-us; start Wongo again after installing it.</source>
        <translation>영어 사전이 없어 영어 철자를 검사하지 못합니다. hunspell-en-us 패키지를 설치한 뒤 Wongo를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The word holds only until Wongo ends. %1</source>
        <translation>이 단어는 Wongo를 끝낼 때까지만 유지됩니다. %1</translation>
    </message>
    <message>
        <source>Your own words count as misspelt until Wongo starts again. %1</source>
        <translation>내 단어를 읽지 못해, Wongo를 다시 시작할 때까지 그 단어들도 틀린 것으로 표시됩니다. %1</translation>
    </message>
</context>
<context>
    <name>wongo::app::TextNotices</name>
    <message>
        <source>What you pasted was too large or too deeply nested to keep its formatting. Its plain text came in.</source>
        <translation>붙여넣은 글이 너무 크거나 복잡해 서식 없이 글만 넣었습니다.</translation>
    </message>
    <message>
        <source>What was confirmed of the two languages could not be read. The file is kept when you confirm anew. %1</source>
        <translation>두 언어를 대조해 표시한 기록을 읽지 못했습니다. 새로 표시하면 그 파일은 따로 남겨 둡니다. %1</translation>
    </message>
</context>
<context>
    <name>wongo::app::VersionsArea</name>
    <message>
        <source>The article is as it was, but no version of it could be kept. %1</source>
        <translation>기사는 그대로지만 버전을 남기지 못했습니다. %1</translation>
    </message>
    <message>
        <source>The article is again as it was on %1. What stood there is among the versions, and undo brings it back.</source>
        <translation>기사를 %1 버전으로 되돌렸습니다. 그 전의 글은 버전으로 남아 있고, 실행 취소로도 돌아갑니다.</translation>
    </message>
    <message>
        <source>The preview shows the version of %1.</source>
        <translation>미리보기는 %1 버전입니다.</translation>
    </message>
    <message>
        <source>Show the text as it is now</source>
        <translation>지금 글 보기</translation>
    </message>
</context>
<context>
    <name>wongo::app::Workspace</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>The preview has failed several times and is empty now. Your text is not affected.</source>
        <translation>미리보기가 여러 번 멈춰 표시할 수 없습니다. 작성한 글에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>미리보기 펼치기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::AddNameDialog</name>
    <message>
        <source>“%1” is on the list already: %2</source>
        <translation>이미 목록에 있는 이름입니다. %1: %2</translation>
    </message>
    <message>
        <source>Add this name</source>
        <translation>이 이름 추가</translation>
    </message>
    <message>
        <source>In Korean</source>
        <translation>한글</translation>
    </message>
    <message>
        <source>Name in Korean</source>
        <translation>한글 이름</translation>
    </message>
    <message>
        <source>South Korean spelling</source>
        <translation>남한 표기</translation>
    </message>
    <message>
        <source>North Korean spelling</source>
        <translation>북한 표기</translation>
    </message>
    <message>
        <source>In English, from now on</source>
        <translation>앞으로 쓸 영문 표기</translation>
    </message>
    <message>
        <source>Another spelling</source>
        <translation>다른 표기</translation>
    </message>
    <message>
        <source>Another spelling in English</source>
        <translation>다른 영문 표기</translation>
    </message>
    <message>
        <source>A person: later mentions may give the surname alone</source>
        <translation>인물(다시 언급할 때는 성만 써도 됨)</translation>
    </message>
    <message>
        <source>Note: who that is, not to be confused with whom</source>
        <translation>참고: 누구인지, 누구와 혼동하면 안 되는지</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ArticleEditor</name>
    <message>
        <source>Show the Korean side</source>
        <translation>한국어 쪽 펼치기</translation>
    </message>
    <message>
        <source>Show the English side</source>
        <translation>영어 쪽 펼치기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ArticleForm</name>
    <message>
        <source>Deck %1</source>
        <translation>부제 %1</translation>
    </message>
    <message>
        <source>Add a deck</source>
        <translation>부제 추가</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>어깨제목</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Bylines, dates and details</source>
        <translation>바이라인·날짜·세부 정보</translation>
    </message>
    <message>
        <source>Remove deck %1</source>
        <translation>부제 %1 삭제</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ArticleStatus</name>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Wongo never goes to the network: nothing you write leaves this computer.</source>
        <translation>이 프로그램은 인터넷에 접속하지 않습니다. 작성한 기사는 이 컴퓨터 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>저장 실패: 디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>Not saved: the disk refused</source>
        <translation>저장 실패: 디스크에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1
Sheets: of manuscript paper, 200 cells each by its grid of 20 × 10, and characters ÷ 200. Click for all figures.</source>
        <translation>%1
매수: 원고지(20×10칸)에 쓴 대로 센 값과 글자 수를 200으로 나눈 값입니다. 누르면 모든 수치를 봅니다.</translation>
    </message>
    <message>
        <source>Korean body: %1 over the desk’s limit of %2 characters</source>
        <translation>한국어 본문: 데스크 기준 %2자보다 %1자 많습니다</translation>
    </message>
    <message>
        <source>English body: %1 over the desk’s limit of %2 words</source>
        <translation>영어 본문: 데스크 기준 %2단어보다 %1단어 많습니다</translation>
    </message>
    <message>
        <source>%1: %2 over the desk’s limit of %3 characters</source>
        <translation>%1: 데스크 기준 %3자보다 %2자 많습니다</translation>
    </message>
    <message>
        <source>%1: %2 of %3 characters</source>
        <translation>%1: %3자 중 %2자</translation>
    </message>
    <message>
        <source>Only for reading</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Another window writes this article.</source>
        <translation>다른 창에서 이 기사를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>%1
It is tried again every few seconds.</source>
        <translation>%1
몇 초마다 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Not safe on disk: the disk is full</source>
        <translation>디스크에 안전하지 않음: 디스크가 가득 참</translation>
    </message>
    <message>
        <source>Not safe on disk</source>
        <translation>디스크에 안전하지 않음</translation>
    </message>
    <message>
        <source>What you type now would be lost if the computer failed before you save. %1</source>
        <translation>저장하기 전에 컴퓨터가 멈추면 지금 쓰는 글을 잃습니다. %1</translation>
    </message>
    <message>
        <source>Not safe on disk: the disk does not answer</source>
        <translation>디스크에 안전하지 않음: 디스크가 응답하지 않음</translation>
    </message>
    <message>
        <source>The disk has not taken what you typed for more than ten seconds.</source>
        <translation>쓴 글을 디스크가 10초 넘게 받지 못했습니다.</translation>
    </message>
    <message>
        <source>The disk is slow</source>
        <translation>디스크가 느림</translation>
    </message>
    <message>
        <source>The disk has not taken what you typed for more than two seconds.</source>
        <translation>쓴 글을 디스크가 2초 넘게 받지 못했습니다.</translation>
    </message>
    <message>
        <source>What you type is kept on this computer all the time: a crash takes nothing away.</source>
        <translation>쓰는 글은 이 컴퓨터에 계속 보관되므로 갑자기 꺼져도 잃지 않습니다.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장되지 않음</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::BodyEditor</name>
    <message>
        <source>Body, Korean</source>
        <translation>본문, 한국어</translation>
    </message>
    <message>
        <source>Body, English</source>
        <translation>본문, 영어</translation>
    </message>
    <message>
        <source>Write the Korean story here</source>
        <translation>여기에 한국어 기사를 쓰세요</translation>
    </message>
    <message>
        <source>Write the English story here</source>
        <translation>여기에 영어 기사를 쓰세요</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::BylineFields</name>
    <message>
        <source>Author</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>No portrait</source>
        <translation>기자 사진 없음</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>직함</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>기자 사진</translation>
    </message>
    <message>
        <source>Byline %1</source>
        <translation>바이라인 %1</translation>
    </message>
    <message>
        <source>Job title in byline %1</source>
        <translation>바이라인 %1 직함</translation>
    </message>
    <message>
        <source>Role in byline %1</source>
        <translation>바이라인 %1 역할</translation>
    </message>
    <message>
        <source>E-mail in byline %1</source>
        <translation>바이라인 %1 이메일</translation>
    </message>
    <message>
        <source>Portrait in byline %1</source>
        <translation>바이라인 %1 기자 사진</translation>
    </message>
    <message>
        <source>Remove byline %1</source>
        <translation>바이라인 %1 삭제</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ColumnHeader</name>
    <message>
        <source>Fold the Korean side</source>
        <translation>한국어 쪽 접기</translation>
    </message>
    <message>
        <source>Fold the English side</source>
        <translation>영어 쪽 접기</translation>
    </message>
    <message>
        <source>English only, on purpose</source>
        <translation>영어로만 싣기</translation>
    </message>
    <message>
        <source>Korean only, on purpose</source>
        <translation>한국어로만 싣기</translation>
    </message>
    <message>
        <source>Nobody will be asked for this side. Can be taken back here.</source>
        <translation>이 언어의 본문을 더 요구하지 않습니다. 다시 누르면 취소됩니다.</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ComparisonView</name>
    <message>
        <source>⋯ Unchanged paragraphs: %1</source>
        <translation>⋯ 그대로인 문단 %1개</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ComposingEdit</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>서식 없이 붙여넣기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::CountWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>English: %1 words · %2 chars (%3 without spaces) · %4</source>
        <translation>영어 %1단어 · %2자(공백 제외 %3자) · %4</translation>
    </message>
    <message>
        <source>Korean: %1 chars (%2 without spaces) · sheets: %3 grid, %4 by ÷200 · %5 words · %6</source>
        <translation>한국어 %1자(공백 제외 %2자) · 원고지 %3매, ÷200 %4매 · %5어절 · %6</translation>
    </message>
    <message>
        <source>Selected: %1 of %2 words · %3 chars (%4 without spaces) · %5</source>
        <translation>선택 %1/%2단어 · %3자(공백 제외 %4자) · %5</translation>
    </message>
    <message>
        <source>Selected: %1 of %2 chars (%3 without spaces) · sheets: %4 grid, %5 by ÷200 · %6 words · %7</source>
        <translation>선택 %1/%2자(공백 제외 %3자) · 원고지 %4매, ÷200 %5매 · %6어절 · %7</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::CountsTable</name>
    <message>
        <source>Counts</source>
        <translation>글자 수</translation>
    </message>
    <message>
        <source>Characters with spaces</source>
        <translation>글자 수(공백 포함)</translation>
    </message>
    <message>
        <source>Characters without spaces</source>
        <translation>글자 수(공백 제외)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>단어·어절</translation>
    </message>
    <message>
        <source>Manuscript sheets by the grid of 20 × 10</source>
        <translation>원고지 매수(20×10칸)</translation>
    </message>
    <message>
        <source>Manuscript sheets by characters ÷ 200</source>
        <translation>원고지 매수(글자 수 ÷ 200)</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>읽는 시간</translation>
    </message>
    <message>
        <source>Bytes in EUC-KR</source>
        <translation>EUC-KR 바이트</translation>
    </message>
    <message>
        <source>Limit of the desk</source>
        <translation>데스크 기준</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Without markup, captions and fields. Reading time: Korean 500 characters a minute, English 238 words.</source>
        <translation>서식 기호, 사진 설명, 제목 등은 세지 않습니다. 읽는 시간은 1분에 한국어 500자, 영어 238단어로 셈합니다.</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1자</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1단어</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::CropEditor</name>
    <message>
        <source>%1 % across, %2 % down</source>
        <translation>가로 %1 %, 세로 %2 %</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>한가운데</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>직접 맞춤</translation>
    </message>
    <message>
        <source>Follows the focal point</source>
        <translation>초점을 따름</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>초점</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>한가운데로 되돌리기</translation>
    </message>
    <message>
        <source>Photo: set the focal point</source>
        <translation>사진: 초점 정하기</translation>
    </message>
    <message>
        <source>Photo: adjust the crop %1</source>
        <translation>사진: %1 자르기 맞추기</translation>
    </message>
    <message>
        <source>Click what every crop must keep, or move the point with the arrow keys.</source>
        <translation>어떤 비율로 자르더라도 남아야 할 곳을 누르거나, 화살표 키로 옮기세요.</translation>
    </message>
    <message>
        <source>Drag the frame or its corners; arrow keys move it, Ctrl+Up and Ctrl+Down change its size.</source>
        <translation>틀이나 모서리를 끄세요. 화살표 키로 옮기고 Ctrl+위, Ctrl+아래로 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Follow again</source>
        <comment>the focal point</comment>
        <translation>다시 따르기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::DateField</name>
    <message>
        <source>Set date and time</source>
        <translation>날짜와 시각 정하기</translation>
    </message>
    <message>
        <source>Remove the date</source>
        <translation>날짜 지우기</translation>
    </message>
    <message>
        <source>Set date and time: %1</source>
        <translation>날짜와 시각 정하기: %1</translation>
    </message>
    <message>
        <source>Remove the date: %1</source>
        <translation>날짜 지우기: %1</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::DetailsForm</name>
    <message>
        <source>Keyword %1</source>
        <translation>키워드 %1</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>키워드 추가</translation>
    </message>
    <message>
        <source>Add a byline</source>
        <translation>바이라인 추가</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>발신지</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>슬러그</translation>
    </message>
    <message>
        <source>Names the package and the address of the page: small letters, digits and hyphens</source>
        <translation>패키지 이름과 기사 주소에 쓰입니다. 영문 소문자, 숫자, 붙임표만 씁니다.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>엠바고</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>주제 %1</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>주제 추가</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>정정 %1</translation>
    </message>
    <message>
        <source>Add a correction</source>
        <translation>정정 추가</translation>
    </message>
    <message>
        <source>Remove keyword %1</source>
        <translation>키워드 %1 삭제</translation>
    </message>
    <message>
        <source>Remove subject %1</source>
        <translation>주제 %1 삭제</translation>
    </message>
    <message>
        <source>Remove correction %1</source>
        <translation>정정 %1 삭제</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ExportDialog</name>
    <message>
        <source>Export the article</source>
        <translation>기사 내보내기</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>HTML: pages ready to publish</source>
        <translation>HTML: 바로 발행할 수 있는 기사 페이지</translation>
    </message>
    <message>
        <source>JSON: for a publishing system</source>
        <translation>JSON: 발행 시스템용 데이터</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>패키지</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>One zip file</source>
        <translation>zip 파일 하나</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>Choose a language that has a story.</source>
        <translation>기사가 있는 언어를 고르세요.</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>문제 보기</translation>
    </message>
    <message>
        <source>Export anyway; the package will say so</source>
        <translation>문제가 있어도 내보내기 (패키지에 기록됩니다)</translation>
    </message>
    <message>
        <source>Making the package…</source>
        <translation>패키지를 만드는 중…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Problems that block the export: %1</source>
        <translation>내보내기를 막는 문제 %1건</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>내보낼 위치</translation>
    </message>
    <message>
        <source>Exported although problems stand</source>
        <translation>문제를 남겨 둔 채 내보냈습니다</translation>
    </message>
    <message>
        <source>The package is ready</source>
        <translation>패키지가 준비됐습니다</translation>
    </message>
    <message>
        <source>Written and checked: %1 files, %2</source>
        <translation>파일 %1개(%2)를 저장하고 확인했습니다.</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>내보내지 않았습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Where to find</source>
        <translation>찾을 곳</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1개 바꿈</translation>
    </message>
    <message>
        <source>This expression takes too long. Make it simpler.</source>
        <translation>이 정규식은 너무 오래 걸립니다. 더 간단하게 고치세요.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a match of all</comment>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1개 있음</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>이전 찾기 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>다음 찾기 (F3)</translation>
    </message>
    <message>
        <source>Match case (Alt+C)</source>
        <translation>대소문자 구분 (Alt+C)</translation>
    </message>
    <message>
        <source>Whole words, with Korean particles behind them (Alt+W)</source>
        <translation>단어 단위로, 뒤에 조사가 붙은 말도 (Alt+W)</translation>
    </message>
    <message>
        <source>Regular expression (Alt+R)</source>
        <translation>정규식 (Alt+R)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>기사 전체</translation>
    </message>
    <message>
        <source>Both bodies</source>
        <translation>두 본문</translation>
    </message>
    <message>
        <source>Korean body</source>
        <translation>한국어 본문</translation>
    </message>
    <message>
        <source>English body</source>
        <translation>영어 본문</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>제목과 항목</translation>
    </message>
    <message>
        <source>Photo texts</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in an expression: what is wrong</comment>
        <translation>%1번째 글자: %2</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::FindingGroup</name>
    <message>
        <source>All problems</source>
        <translation>모든 문제</translation>
    </message>
    <message>
        <source>Blocks the export</source>
        <translation>내보내기를 막는 문제</translation>
    </message>
    <message>
        <source>Two languages</source>
        <translation>두 언어 대조</translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation>이름·용어</translation>
    </message>
    <message>
        <source>Fields and lengths</source>
        <translation>빈칸·길이</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Markup and links</source>
        <translation>서식·링크</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::GoToBar</name>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Go to what</source>
        <translation>이동할 대상</translation>
    </message>
    <message>
        <source>Number to go to</source>
        <translation>이동할 번호</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>number of problems</comment>
        <translation>전체 %1개</translation>
    </message>
    <message>
        <source>of %1 · %2</source>
        <comment>number of lines · language</comment>
        <translation>전체 %1 · %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::IntakeBar</name>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>Photos: %1 of %2</source>
        <translation>사진 %2장 중 %1장</translation>
    </message>
    <message>
        <source>There are no photos in %1</source>
        <translation>%1 폴더에 사진이 없습니다</translation>
    </message>
    <message>
        <source>Photos taken: %1. Not taken: %2</source>
        <translation>추가한 사진: %1장, 추가하지 못한 파일: %2개</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Leave out the photos that have not come in yet; the others stay</source>
        <translation>아직 들어오지 않은 사진만 그만둡니다. 들어온 사진은 그대로 둡니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the list of photos not taken</source>
        <translation>추가하지 못한 사진 목록 닫기</translation>
    </message>
    <message>
        <source>Photos that have come in</source>
        <translation>들어온 사진</translation>
    </message>
    <message>
        <source>Photos not taken</source>
        <translation>추가하지 못한 사진</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::LeavingView</name>
    <message>
        <source>Caption, Korean</source>
        <translation>사진 설명, 한국어</translation>
    </message>
    <message>
        <source>Caption, English</source>
        <translation>사진 설명, 영어</translation>
    </message>
    <message>
        <source>Caption, for readers of any language</source>
        <translation>사진 설명, 언어 구분 없음</translation>
    </message>
    <message>
        <source>Caption, both languages</source>
        <translation>사진 설명, 두 언어</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>촬영자</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>저작권</translation>
    </message>
    <message>
        <source>Usage terms</source>
        <translation>이용 조건</translation>
    </message>
    <message>
        <source>Source type</source>
        <translation>제작 방식</translation>
    </message>
    <message>
        <source>Encoding of the texts</source>
        <translation>글자 인코딩</translation>
    </message>
    <message>
        <source>The place where it was taken is in the original. It stays behind.</source>
        <translation>원본에 촬영 위치가 들어 있습니다. 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>The serial number of the camera is in the original. It stays behind.</source>
        <translation>원본에 카메라 일련번호가 들어 있습니다. 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>The original holds neither a place nor a serial number.</source>
        <translation>원본에 촬영 위치도 일련번호도 없습니다.</translation>
    </message>
    <message>
        <source>The published file is made anew: of what the camera wrote, nothing leaves but what is listed above.</source>
        <translation>발행 파일은 새로 만듭니다. 카메라가 적어 둔 정보는 위 목록에 있는 것 말고는 나가지 않습니다.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>What leaves with the photo</source>
        <translation>사진과 함께 나가는 정보</translation>
    </message>
    <message>
        <source>The published photo could not be made</source>
        <translation>발행할 사진을 만들지 못했습니다</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>만드는 중…</translation>
    </message>
    <message>
        <source>No text leaves with the photo</source>
        <translation>사진과 함께 나가는 글이 없습니다</translation>
    </message>
    <message>
        <source>Leaves with the photo, read back from a published file</source>
        <translation>사진과 함께 나가는 정보 (실제로 만든 발행 파일에서 읽음)</translation>
    </message>
    <message>
        <source>Stays behind</source>
        <translation>나가지 않는 정보</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::LooseFiles</name>
    <message>
        <source>%1 (a copy of the photo %2)</source>
        <translation>%1 (%2 사진과 같은 파일)</translation>
    </message>
    <message>
        <source>In the folder, not in the article: %1</source>
        <translation>폴더에만 있고 기사에 없는 파일: %1개</translation>
    </message>
    <message>
        <source>Files in the folder that are not in the article</source>
        <translation>폴더에만 있고 기사에 없는 파일</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>기사에 추가</translation>
    </message>
    <message>
        <source>Take in those chosen</source>
        <translation>고른 파일만 추가</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::MemoryPanel</name>
    <message>
        <source>Export the memory as TMX</source>
        <translation>번역 기억을 TMX로 내보내기</translation>
    </message>
    <message>
        <source>Import a TMX file</source>
        <translation>TMX 파일 가져오기</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx)</source>
        <translation>번역 기억 (*.tmx)</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>how alike two texts are</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>No remembered pair holds “%1”.</source>
        <translation>‘%1’에 맞는 번역이 없습니다.</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph: translations of paragraphs like it come up here. The line above searches all of them, in both languages.</source>
        <translation>문단에 커서를 두면 비슷한 문단의 번역이 여기에 나옵니다. 위 칸에서는 모든 번역을 두 언어로 찾습니다.</translation>
    </message>
    <message>
        <source>Nothing like this paragraph has been translated yet. Every pair of paragraphs you confirm is remembered, of this article and of the others. A TMX file from another program comes in by the menu above.</source>
        <translation>이와 비슷한 문단의 번역이 아직 없습니다. 확인한 문단 쌍은 이 기사 것도 다른 기사 것도 모두 기억합니다. 다른 프로그램의 TMX 파일은 위 메뉴로 가져옵니다.</translation>
    </message>
    <message>
        <source>Search the translations</source>
        <translation>번역 찾기</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>가져오기와 내보내기</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Insert the translation</source>
        <translation>번역 넣기</translation>
    </message>
    <message>
        <source>Put this text into the other language’s paragraph (Ctrl+Return)</source>
        <translation>이 글을 다른 언어의 문단에 넣습니다(Ctrl+Return)</translation>
    </message>
    <message>
        <source>Import a TMX file…</source>
        <translation>TMX 파일 가져오기…</translation>
    </message>
    <message>
        <source>Export the memory as TMX…</source>
        <translation>번역 기억을 TMX로 내보내기…</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::MergePieceView</name>
    <message>
        <source>This paragraph was moved to another place.</source>
        <translation>이 단락은 다른 자리로 옮겨졌습니다.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>직접 쓰기</translation>
    </message>
    <message>
        <source>Write it into the field below.</source>
        <translation>아래 칸에 직접 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is chosen, its key</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Choose one of them, or write what is to stand here.</source>
        <translation>하나를 고르거나, 여기에 둘 글을 직접 쓰면 됩니다.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>하나를 고르면 됩니다.</translation>
    </message>
    <message>
        <source>Nothing will stand here.</source>
        <translation>이 자리에는 아무것도 남지 않습니다.</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::MergeView</name>
    <message>
        <source>Places that differ</source>
        <translation>서로 다른 곳</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>두 판이 같습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>To the undecided place before (Shift+F8)</source>
        <translation>정하지 않은 이전 곳으로(Shift+F8)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>To the next undecided place (F8)</source>
        <translation>정하지 않은 다음 곳으로(F8)</translation>
    </message>
    <message>
        <source>Take all mine</source>
        <translation>모두 내 글</translation>
    </message>
    <message>
        <source>The article stays exactly as it is here.</source>
        <translation>기사를 지금 이대로 둡니다.</translation>
    </message>
    <message>
        <source>Take all of the other</source>
        <translation>모두 다른 판</translation>
    </message>
    <message>
        <source>The article becomes exactly the other version.</source>
        <translation>기사를 다른 판과 똑같게 합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Leaves everything as it is.</source>
        <translation>모두 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Puts the result into the article, as one step that can be undone (Ctrl+Return)</source>
        <translation>결과를 기사에 넣습니다. 한 번에 실행 취소할 수 있습니다(Ctrl+Return).</translation>
    </message>
    <message>
        <source>Changed in both</source>
        <translation>양쪽에서 바뀜</translation>
    </message>
    <message>
        <source>Put together already</source>
        <translation>이미 합쳐짐</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%2곳 중 %1곳 정함</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::MergeWords</name>
    <message>
        <source>Order of the photos</source>
        <translation>사진 순서</translation>
    </message>
    <message>
        <source>File of photo %1</source>
        <translation>사진 %1의 파일</translation>
    </message>
    <message>
        <source>Crops of photo %1</source>
        <translation>사진 %1의 자르기</translation>
    </message>
    <message>
        <source>Rights of photo %1</source>
        <translation>사진 %1의 권리</translation>
    </message>
    <message>
        <source>Further details of photo %1</source>
        <translation>사진 %1의 기타 정보</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>정정</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>원문 언어</translation>
    </message>
    <message>
        <source>Identity of the article</source>
        <translation>기사 식별자</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>기타 정보</translation>
    </message>
    <message>
        <source>Body, %1, paragraph %2</source>
        <translation>본문(%1) %2번째 단락</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, language</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>정해야 함</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>양쪽이 같음</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>직접 쓰기</translation>
    </message>
    <message>
        <source>Compare and Merge</source>
        <translation>비교·병합</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 글</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>다른 판</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::MoveActions</name>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::NewArticleForm</name>
    <message>
        <source>What is the story called for now?</source>
        <translation>기사의 가제목을 적으세요</translation>
    </message>
    <message>
        <source>Working headline</source>
        <translation>가제목</translation>
    </message>
    <message>
        <source>Written first in</source>
        <translation>먼저 쓰는 언어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>쓰기 시작</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Where the article&apos;s folder is made</source>
        <translation>기사 폴더를 만들 위치</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>No subheads yet. Begin a line with ## to make one.</source>
        <translation>아직 소제목이 없습니다. 줄을 ##으로 시작하면 소제목이 됩니다.</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PairCard</name>
    <message>
        <source>Still right</source>
        <translation>그대로 맞음</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>번역됨</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>대조함</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>초안으로 되돌리기</translation>
    </message>
    <message>
        <source>Take in the next Korean paragraph</source>
        <translation>다음 한국어 문단까지 묶기</translation>
    </message>
    <message>
        <source>Take in the next English paragraph</source>
        <translation>다음 영어 문단까지 묶기</translation>
    </message>
    <message>
        <source>Leave the last paragraph out</source>
        <translation>마지막 문단 떼기</translation>
    </message>
    <message>
        <source>These do not belong together</source>
        <translation>서로 짝이 아님</translation>
    </message>
    <message>
        <source>Stands alone on purpose</source>
        <translation>일부러 짝을 두지 않음</translation>
    </message>
    <message>
        <source>Belongs to “%1”</source>
        <translation>‘%1’의 짝으로 잇기</translation>
    </message>
    <message>
        <source>Forget what was linked by hand</source>
        <translation>손으로 이은 것 지우기</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>까닭: %1</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>까닭(비워도 됨)</translation>
    </message>
    <message>
        <source>Why it stands alone</source>
        <translation>짝을 두지 않는 까닭</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PairWords</name>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>번역됨</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>대조함</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>원문 바뀜</translation>
    </message>
    <message>
        <source>Alone on purpose</source>
        <translation>짝 없음(의도)</translation>
    </message>
    <message>
        <source>The other language does not have this yet.</source>
        <translation>다른 언어에 아직 이 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody has said yet that both say the same. Mark it when they do.</source>
        <translation>두 글이 같은 내용인지 아직 아무도 확인하지 않았습니다. 같으면 표시하세요.</translation>
    </message>
    <message>
        <source>Both say the same. Nobody has compared them since.</source>
        <translation>두 글이 같은 내용입니다. 그 뒤로 대조한 사람은 없습니다.</translation>
    </message>
    <message>
        <source>Somebody compared both, and neither has changed.</source>
        <translation>두 글을 대조했고, 그 뒤로 바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>The text it was translated from has changed. Follow the change, or say that it is still right.</source>
        <translation>번역의 바탕이 된 글이 바뀌었습니다. 바뀐 대로 고치거나, 그대로 맞다고 표시하세요.</translation>
    </message>
    <message>
        <source>It has no counterpart, on purpose.</source>
        <translation>일부러 짝을 두지 않은 글입니다.</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PairedField</name>
    <message>
        <source>Not in Korean yet</source>
        <translation>한국어 내용이 아직 없습니다</translation>
    </message>
    <message>
        <source>Not in English yet</source>
        <translation>영어 내용이 아직 없습니다</translation>
    </message>
    <message>
        <source>%1, Korean</source>
        <translation>%1, 한국어</translation>
    </message>
    <message>
        <source>%1, English</source>
        <translation>%1, 영어</translation>
    </message>
    <message>
        <source>Left empty on purpose</source>
        <translation>일부러 비움</translation>
    </message>
    <message>
        <source>Leave empty on purpose: %1</source>
        <translation>일부러 비우기: %1</translation>
    </message>
    <message>
        <source>Leave empty on purpose</source>
        <translation>일부러 비우기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoIntake</name>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif)</source>
        <translation>사진 (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>사진 추가</translation>
    </message>
    <message>
        <source>Add all photos of a folder</source>
        <translation>폴더의 사진 모두 추가</translation>
    </message>
    <message>
        <source>Replace the photo by another file</source>
        <translation>다른 사진 파일로 바꾸기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoManager</name>
    <message>
        <source>Drop photos here, paste them, or choose them with the button above.</source>
        <translation>여기에 사진을 놓거나 붙여넣거나, 위 단추로 고르세요.</translation>
    </message>
    <message>
        <source>No photo is like that.</source>
        <translation>해당하는 사진이 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 픽셀</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them</source>
        <translation>사진을 고르거나, 끌어다 놓거나, 붙여넣으세요</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>폴더 추가…</translation>
    </message>
    <message>
        <source>Take in all photos of a folder, by name; not those of folders in it</source>
        <translation>폴더의 사진을 이름순으로 모두 추가합니다. 하위 폴더는 넣지 않습니다</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>모든 사진</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>정보가 빠진 사진</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Which photos are shown</source>
        <translation>볼 사진</translation>
    </message>
    <message>
        <source>Show the photos as tiles</source>
        <translation>바둑판으로 보기</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>발행본</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>나가는 정보</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Fit in</source>
        <translation>창에 맞춤</translation>
    </message>
    <message>
        <source>Own pixels (100 %)</source>
        <translation>실제 크기 (100 %)</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Another name for the file in the article&apos;s folder; both bodies follow</source>
        <translation>기사 폴더 안의 파일 이름을 바꿉니다. 두 언어 본문도 함께 바뀝니다</translation>
    </message>
    <message>
        <source>Lead photo: stands above the story</source>
        <translation>대표 사진: 기사 맨 위에 실립니다</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Replace the photo by another file; its texts stay</source>
        <translation>사진 파일만 바꾸기 (사진 설명과 사진 출처는 그대로 둡니다)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take the photo out of the article (the file stays in its folder)</source>
        <translation>기사에서 사진 빼기 (파일은 폴더에 남습니다)</translation>
    </message>
    <message>
        <source>Insert into the Korean body</source>
        <translation>한국어 본문에 넣기</translation>
    </message>
    <message>
        <source>Insert into the English body</source>
        <translation>영어 본문에 넣기</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>살펴볼 사진</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>자르기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoModel</name>
    <message>
        <source>%1 (lead photo)</source>
        <translation>%1 (대표 사진)</translation>
    </message>
    <message>
        <source>Texts complete</source>
        <translation>사진 정보를 모두 입력했습니다</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoPanel</name>
    <message>
        <source>Drop photos here</source>
        <translation>여기에 사진을 놓으세요</translation>
    </message>
    <message>
        <source>They are copied into the article and get a caption, a description and a credit in both languages. Position and camera data never leave with them.</source>
        <translation>사진은 기사 폴더에 복사됩니다. 사진 설명, 대체 텍스트, 사진 출처를 두 언어로 입력할 수 있습니다. 위치와 카메라 정보는 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>사진 고르기…</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them</source>
        <translation>사진을 고르거나, 끌어다 놓거나, 붙여넣으세요</translation>
    </message>
    <message>
        <source>Lead photo: stands above the story</source>
        <translation>대표 사진: 기사 맨 위에 실립니다</translation>
    </message>
    <message>
        <source>Take the photo out of the article (the file stays in its folder)</source>
        <translation>기사에서 사진 빼기 (파일은 폴더에 남습니다)</translation>
    </message>
    <message>
        <source>Insert into the Korean body</source>
        <translation>한국어 본문에 넣기</translation>
    </message>
    <message>
        <source>Insert into the English body</source>
        <translation>영어 본문에 넣기</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1, %2 × %3 픽셀</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Replace the photo by another file; its texts stay</source>
        <translation>사진 파일만 바꾸기 (사진 설명과 사진 출처는 그대로 둡니다)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoState</name>
    <message>
        <source>caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>description</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>빠진 항목: %1</translation>
    </message>
    <message>
        <source>photo file</source>
        <translation>사진 파일</translation>
    </message>
    <message>
        <source>The file is not the one that was added</source>
        <translation>처음 넣은 파일과 다릅니다</translation>
    </message>
    <message>
        <source>written</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>빠짐</translation>
    </message>
    <message>
        <source>left empty on purpose</source>
        <translation>일부러 비움</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Lead photo</source>
        <translation>대표 사진</translation>
    </message>
    <message>
        <source>Korean body</source>
        <translation>한국어 본문</translation>
    </message>
    <message>
        <source>English body</source>
        <translation>영어 본문</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>기자 사진</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Narrower than the widest rendition (%1 px)</source>
        <translation>가장 큰 발행 폭(%1픽셀)보다 좁음</translation>
    </message>
    <message>
        <source>Too small: narrower than %1 px</source>
        <translation>너무 작음: 폭 %1픽셀 미만</translation>
    </message>
    <message>
        <source>The same picture as %1</source>
        <translation>%1 사진과 같음</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>caption written</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoTexts</name>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Description for those who cannot see it</source>
        <translation>대체 텍스트 (사진을 볼 수 없는 독자용)</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>이전 사진</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>다음 사진</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PhotoView</name>
    <message>
        <source>There is no picture to show</source>
        <translation>보여 줄 사진이 없습니다</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Nothing to mend. The article can be exported.</source>
        <translation>고칠 문제가 없습니다. 기사를 내보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Error: blocks the export</source>
        <translation>오류: 내보내기를 막습니다</translation>
    </message>
    <message>
        <source>Not shown here: %1 more</source>
        <translation>여기에 표시하지 않은 문제 %1건</translation>
    </message>
    <message>
        <source>Warning: please look at it</source>
        <translation>주의: 확인하세요</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Let stand: %1. Show them again</source>
        <translation>그대로 둔 문제 %1건 다시 보기</translation>
    </message>
    <message>
        <source>Leave empty on purpose</source>
        <translation>일부러 비우기</translation>
    </message>
    <message>
        <source>Let stand</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Not reported again until the text changes (Delete)</source>
        <translation>글이 바뀔 때까지 다시 알리지 않습니다 (Delete)</translation>
    </message>
    <message>
        <source>Take it out (Ctrl+Return)</source>
        <translation>빼기(Ctrl+Return)</translation>
    </message>
    <message>
        <source>Write “%1” instead (Ctrl+Return)</source>
        <translation>대신 ‘%1’ 쓰기(Ctrl+Return)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Nothing of this group.</source>
        <translation>이 갈래에는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Which problems are shown</source>
        <translation>보이는 문제의 갈래</translation>
    </message>
    <message>
        <source>Why does it stand? It is kept with the article.</source>
        <translation>그대로 두는 까닭을 적으세요. 기사와 함께 저장됩니다.</translation>
    </message>
    <message>
        <source>Let stand, and say why…</source>
        <translation>까닭을 적고 그대로 두기…</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::PublishedView</name>
    <message>
        <source>%1 px wide</source>
        <translation>폭 %1픽셀</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>만드는 중…</translation>
    </message>
    <message>
        <source>It could not be made</source>
        <translation>만들지 못했습니다</translation>
    </message>
    <message>
        <source>%1: %2 × %3 px, %4</source>
        <comment>As published: 1280 × 853 px, 142 KB</comment>
        <translation>%1: %2 × %3픽셀, %4</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>발행본</translation>
    </message>
    <message>
        <source>Width of the rendition</source>
        <translation>발행본의 폭</translation>
    </message>
    <message>
        <source>Format of the rendition</source>
        <translation>발행본의 형식</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>Original and rendition side by side; on a picture, the space bar turns one over to the other</source>
        <translation>원본과 발행본을 나란히 봅니다. 사진에서 스페이스 키를 누르면 서로 바꿔 봅니다</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::SpellingMarks</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>추천 단어를 찾는 중…</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>추천 단어 없음</translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation>‘%1’ 내 단어에 추가</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>여기서는 무시</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::StartPage</name>
    <message>
        <source>Wongo</source>
        <translation>원고</translation>
    </message>
    <message>
        <source>One article, Korean and English, seen as it will be published</source>
        <translation>한 기사를 한국어와 영어로, 실릴 모습을 보면서 씁니다</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>최근 기사</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>기사 열기…</translation>
    </message>
    <message>
        <source>Articles you have worked on appear here.</source>
        <translation>작업한 기사가 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::TermAids</name>
    <message>
        <source>Add “%1” to the names…</source>
        <translation>‘%1’ 이름 목록에 추가…</translation>
    </message>
    <message>
        <source>Terms and names that go on so</source>
        <translation>이어지는 용어와 이름 보기</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::TermCompletion</name>
    <message>
        <source>Terms and names</source>
        <translation>용어와 이름</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::UrgencyField</name>
    <message>
        <source>Not set</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>1 (flash)</source>
        <translation>1 (긴급)</translation>
    </message>
    <message>
        <source>4 (regular)</source>
        <translation>4 (보통)</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::VersionWords</name>
    <message>
        <source>Korean: white space</source>
        <translation>한국어 빈칸만</translation>
    </message>
    <message>
        <source>English: white space</source>
        <translation>영어 빈칸만</translation>
    </message>
    <message>
        <source>Korean characters: %1</source>
        <translation>한국어 %1자</translation>
    </message>
    <message>
        <source>English words: %1</source>
        <translation>영어 %1단어</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>When opened</source>
        <translation>열 때</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>From another program</source>
        <translation>다른 프로그램에서</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>되돌리기 전</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>합침</translation>
    </message>
    <message>
        <source>other fields: %1</source>
        <translation>다른 항목 %1개</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀜</translation>
    </message>
</context>
<context>
    <name>wongo::widgets::VersionsPanel</name>
    <message>
        <source>There was nothing here in this version.</source>
        <translation>이 버전에서는 비어 있었습니다.</translation>
    </message>
    <message>
        <source>All fields are as they are now.</source>
        <translation>제목과 항목은 지금과 같습니다.</translation>
    </message>
    <message>
        <source>The Korean body is as it is now.</source>
        <translation>한국어 본문은 지금과 같습니다.</translation>
    </message>
    <message>
        <source>The English body is as it is now.</source>
        <translation>영어 본문은 지금과 같습니다.</translation>
    </message>
    <message>
        <source>the text now</source>
        <translation>지금 글</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The first one that is kept</source>
        <translation>남아 있는 첫 버전</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>No version yet. One is kept each time the article is saved, and what another program wrote into its folder is kept as well. The last ones stay, of older ones one an hour and one a day.</source>
        <translation>아직 버전이 없습니다. 기사를 저장할 때마다 한 버전을 남기고, 다른 프로그램이 기사 폴더에 쓴 글도 남깁니다. 최근 버전은 모두 두고, 오래된 것은 한 시간에 하나, 하루에 하나만 둡니다.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Only what differs from the text as it is now; off: the whole text of this version</source>
        <translation>지금 글과 다른 곳만 봅니다. 끄면 이 버전의 글을 모두 봅니다</translation>
    </message>
    <message>
        <source>This version and the text as it is now</source>
        <translation>이 버전과 지금 글</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>The whole article becomes this version; what stands there now is kept as a version first</source>
        <translation>기사 전체를 이 버전으로 되돌립니다. 지금 글은 먼저 버전으로 남깁니다</translation>
    </message>
    <message>
        <source>Show in the preview</source>
        <translation>미리보기로 보기</translation>
    </message>
    <message>
        <source>The page of this version in place of the page of the text as it is now</source>
        <translation>지금 글 대신 이 버전의 기사 페이지를 봅니다</translation>
    </message>
</context>
</TS>
