@echo off
rem Explorer puts no quotes around a dropped name without blanks, so that cmd would end the line at its "&": the line as it was is
rem handed on, and "exit" keeps cmd from running what stands behind the "&".
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "IPP_LINE=!cmdcmdline!"
set "IPP_REST=!IPP_LINE:nilai.cmd=!"
setlocal DisableDelayedExpansion
"%~dp0node.exe" "%~dp0app\nilai.js" %*
endlocal
if not "!IPP_REST!"=="!IPP_LINE!" exit
