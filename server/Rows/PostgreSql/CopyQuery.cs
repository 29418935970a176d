using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Makes one statement of a query and its parameters, for <c>COPY</c> takes none.</summary>
internal static partial class CopyQuery
{
    /// <summary>The query with its values written into it, each as the server itself quotes it.</summary>
    /// <param name="connection">The open connection.</param>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">Its parameters, and maybe others.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<string> WithValuesAsync(NpgsqlConnection connection, string sql, IReadOnlyList<RowParameter> parameters, CancellationToken cancellationToken)
    {
        RowParameter[] named = [.. parameters.Where(parameter => Tokens().Matches(sql).Any(token => token.Value == parameter.Name))];
        if (named.Length == 0)
            return sql;
        var literals = await LiteralsAsync(connection, named, cancellationToken);
        // What stands in quotes is no parameter, whatever it looks like.
        return Tokens().Replace(sql, token => literals.GetValueOrDefault(token.Value, token.Value));
    }

    private static async ValueTask<Dictionary<string, string>> LiteralsAsync(NpgsqlConnection connection, RowParameter[] parameters, CancellationToken cancellationToken)
    {
        StringBuilder ask = new("SELECT ");
        await using var command = new NpgsqlCommand { Connection = connection };
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = parameters[i].Name;
            ask.Append(i == 0 ? "" : ", ").Append("quote_nullable(").Append(name).Append("::text) || '::' || pg_typeof(").Append(name).Append(')');
            command.Parameters.Add(new(name, PostgreSqlValues.WithoutNul(parameters[i].Value) ?? DBNull.Value));
        }

        command.CommandText = ask.ToString();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        // In parentheses, so that nothing that follows is read as part of the type's name.
        return parameters.Select((parameter, i) => (parameter.Name, Literal: $"({reader.GetString(i)})")).ToDictionary(pair => pair.Name, pair => pair.Literal);
    }

    [GeneratedRegex("""'(?:[^']|'')*'|"(?:[^"]|"")*"|@\w+""")]
    private static partial Regex Tokens();
}
