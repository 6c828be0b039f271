package dev.penstock.bench.served;

/** A complete HTTP answer. */
public record Reply(int status, byte[] body) {}
