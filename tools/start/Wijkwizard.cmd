@echo off
rem Opens the wizard, or does what the words behind it ask: Wijkwizard.cmd demo -o plan.pdf
setlocal
chcp 65001 >nul
set "MADE_FOR=@PYTHON@"
set "WIJKWIZARD_CALLED=Wijkwizard.cmd"
if exist "%~dp0python\python.exe" (
    "%~dp0python\python.exe" "%~dp0start.py" %*
) else (
    py -%MADE_FOR% -c "" >nul 2>&1
    if errorlevel 1 (
        python -c "" >nul 2>&1
        if errorlevel 1 (
            echo Wijkwizard heeft Python %MADE_FOR% nodig. Installeer dat, voor uzelf alleen mag ook.
            cmd /c exit 2
        ) else (
            python "%~dp0start.py" %*
        )
    ) else (
        py -%MADE_FOR% "%~dp0start.py" %*
    )
)
set "CODE=%ERRORLEVEL%"
rem Started with a double click or with a dropped file, the window would close before anybody has read why.
if not "%CODE%"=="0" if "%~1"=="" pause
if not "%CODE%"=="0" if "%~2"=="" if exist "%~1" pause
exit /b %CODE%
