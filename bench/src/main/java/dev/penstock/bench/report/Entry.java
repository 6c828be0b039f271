package dev.penstock.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one contestant reached with one query on one database: medians of the rounds.
 *
 * @param database postgresql, mysql or mariadb
 * @param throughput answers per second
 * @param p50Millis half of the answers came within so many milliseconds
 * @param p99Millis 99 of a hundred answers came within so many milliseconds
 * @param cpuMicros processor time of the contestant's process per answer, in microseconds
 * @param databaseCpuMicros the same of the database's processes; null when they are elsewhere
 * @param statements per request that read or write rows; null when the database does not log them
 * @param transactionStatements per request that begin and end transactions
 * @param memoryMegabytes resident, of the contestant's process after all load
 * @param lowest throughput of a round
 * @param highest throughput of a round
 * @param rounds so many
 * @param circumstances where and when
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Entry(
    String query,
    String database,
    String contestant,
    double throughput,
    double p50Millis,
    double p99Millis,
    double cpuMicros,
    @Nullable Double databaseCpuMicros,
    @Nullable Integer statements,
    @Nullable Integer transactionStatements,
    double memoryMegabytes,
    double lowest,
    double highest,
    int rounds,
    Circumstances circumstances) {}
