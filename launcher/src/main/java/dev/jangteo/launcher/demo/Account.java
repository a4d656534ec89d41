package dev.jangteo.launcher.demo;

/** Someone who can log in to the demo shop. */
public record Account(String role, String email, String password) {}
