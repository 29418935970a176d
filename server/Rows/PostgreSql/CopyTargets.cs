using NpgsqlTypes;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Finds where the fields of a query's rows go, and how.</summary>
internal static class CopyTargets
{
    /// <summary>The targets of each field: as many as there are vectors that read it.</summary>
    /// <param name="types">The fields' types; null for one that has no name here.</param>
    /// <param name="batch">A batch like those that will be filled.</param>
    /// <exception cref="RowSourceException">A field's type holds no values of its column's kind.</exception>
    public static CopyReader.Target[][] Of(IReadOnlyList<NpgsqlDbType?> types, RowBatch batch)
    {
        var vectors = batch.Distinct.ToArray();
        return [.. types.Select((type, ordinal) => vectors.Index().Where(vector => vector.Item.Ordinal == ordinal).Select(vector => new CopyReader.Target(vector.Index, FormOf(vector.Item, type))).ToArray())];
    }

    private static CopyReader.Form FormOf(ColumnVector vector, NpgsqlDbType? type) => (vector.Kind, type) switch
    {
        (ColumnKind.Text, NpgsqlDbType.Text or NpgsqlDbType.Varchar or NpgsqlDbType.Unknown) => CopyReader.Form.Text,
        (ColumnKind.Text, NpgsqlDbType.Bigint) => CopyReader.Form.Int64AsText,
        (ColumnKind.Text, NpgsqlDbType.Integer) => CopyReader.Form.Int32AsText,
        (ColumnKind.Boolean, NpgsqlDbType.Boolean) => CopyReader.Form.Boolean,
        (ColumnKind.Double, NpgsqlDbType.Double) => CopyReader.Form.Double,
        (ColumnKind.Double, NpgsqlDbType.Real) => CopyReader.Form.Single,
        (ColumnKind.Double, NpgsqlDbType.Bigint) => CopyReader.Form.Int64AsDouble,
        (ColumnKind.Double, NpgsqlDbType.Integer) => CopyReader.Form.Int32AsDouble,
        (ColumnKind.Int64, NpgsqlDbType.Bigint) => CopyReader.Form.Int64,
        (ColumnKind.Int64, NpgsqlDbType.Integer) => CopyReader.Form.Int32,
        (ColumnKind.Int64, NpgsqlDbType.Smallint) => CopyReader.Form.Int16,
        (ColumnKind.Timestamp, NpgsqlDbType.Bigint) => CopyReader.Form.Instant,
        _ => throw new RowSourceException(RowSourceFailure.InvalidData, $"Result column {vector.Ordinal + 1} of type {type} holds no {vector.Kind} values."),
    };
}
