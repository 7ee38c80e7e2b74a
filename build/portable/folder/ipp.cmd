@echo off
setlocal
chcp 65001 >nul
"%~dp0node.exe" "%~dp0app\bin\ipp.js" %*
