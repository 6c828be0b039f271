package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import java.util.List;

/** What a field's values can be asked in a filter. */
enum FieldKind {
  TEXT("string", "eq ne in notIn lt le gt ge between contains notContains beginsWith size"),
  /** Text that only the database can put in order or compare. */
  OPAQUE("string", "eq ne in notIn contains notContains beginsWith size"),
  NUMBER("number", "eq ne in notIn lt le gt ge between"),
  TIME("string", "eq ne in notIn lt le gt ge between"),
  TRUTH("bool", "eq ne in notIn"),
  LABEL("string", "eq ne in notIn"),
  BYTES("binary", "eq ne in notIn size"),
  JSON("map", "eq ne in notIn contains notContains size"),
  LIST("list", "contains notContains size");

  private final String attributeType;
  private final String operators;

  FieldKind(String attributeType, String operators) {
    this.attributeType = attributeType;
    this.operators = operators;
  }

  static FieldKind of(Field field) {
    return switch (field.type()) {
      case FieldType.ListOf _ -> LIST;
      case FieldType.Enumeration _ -> LABEL;
      case FieldType.Scalar(var type) -> of(type, field);
    };
  }

  private static FieldKind of(ScalarType type, Field field) {
    return switch (type) {
      case ID, STRING ->
          switch (field.column().type().storage()) {
            case LITERAL, GEOMETRY, SHAPE, COMPOSITE, OTHER, TIME_WITH_ZONE, HSTORE, SET -> OPAQUE;
            case BOOLEAN,
                INT32,
                INT64,
                UINT64,
                DECIMAL,
                MONEY,
                FLOAT32,
                FLOAT64,
                TEXT,
                PADDED_TEXT,
                UUID,
                BYTES,
                DATE,
                TIME,
                DATE_TIME,
                INSTANT,
                JSON,
                ENUM,
                BITS,
                NETWORK ->
                TEXT;
          };
      case INT, FLOAT, BIG_INT, BIG_DECIMAL -> NUMBER;
      case BOOLEAN -> TRUTH;
      case DATE, TIME, DATE_TIME, IP_ADDRESS -> TIME;
      case JSON -> JSON;
      case BASE64 -> BYTES;
    };
  }

  boolean takes(String operator) {
    return operators().contains(operator)
        || operator.equals("attributeExists")
        || operator.equals("attributeType");
  }

  List<String> operators() {
    return List.of(operators.split(" "));
  }

  /** The DynamoDB types that Amplify's clients may ask for. */
  List<String> attributeTypes() {
    return this == JSON ? List.of("map", "list") : List.of(attributeType);
  }
}
