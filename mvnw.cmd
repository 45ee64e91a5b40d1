@echo off
rem Runs Maven: an installed one, else a pinned one, fetched once from Apache's archive and checked.
setlocal
set VERSION=3.9.11
set CHECKSUM=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978
set PROJECT=%~dp0
where mvn >nul 2>nul
if not errorlevel 1 (
  mvn -f "%PROJECT%pom.xml" %*
  exit /b %ERRORLEVEL%
)
set HOME_DIR=%USERPROFILE%\.m2\parley-maven
set MAVEN=%HOME_DIR%\apache-maven-%VERSION%\bin\mvn.cmd
if not exist "%MAVEN%" (
  if not exist "%HOME_DIR%" mkdir "%HOME_DIR%"
  curl -fsSL -o "%HOME_DIR%\maven.tar.gz" "https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.tar.gz" || exit /b 1
  certutil -hashfile "%HOME_DIR%\maven.tar.gz" SHA512 | findstr /i "%CHECKSUM%" >nul || (echo The download of Maven does not have the expected checksum. & exit /b 1)
  tar -xzf "%HOME_DIR%\maven.tar.gz" -C "%HOME_DIR%" || exit /b 1
)
"%MAVEN%" -f "%PROJECT%pom.xml" %*
