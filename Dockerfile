# Parley as an image: built with a JDK, run by an ordinary user on a JRE, in layers that change rarely first.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
 && cp target/parley-*.jar parley.jar \
 && java -Djarmode=tools -jar parley.jar extract --layers --destination layers

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 10001 parley \
 && useradd --system --uid 10001 --gid parley --home-dir /parley --shell /usr/sbin/nologin parley
WORKDIR /parley
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER parley
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD wget --quiet --output-document=/dev/null http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC", "-jar", "parley.jar"]
