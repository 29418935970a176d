using Npgsql;

namespace GraphQLExport.Benchmarks;

/// <summary>The rows of a <see cref="BenchmarkDatabase"/> on a PostgreSQL server that has nothing yet.</summary>
internal sealed class PostgreSqlDatabase(string connection, BenchmarkDatabase source)
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(connection);

    private string Folder => $"{source.Folder}-postgresql";

    /// <summary>psql with one command.</summary>
    public Peer Psql(string command) =>
        new("psql", "-X", "-q", "-h", _connection.Host!, "-U", _connection.Username!, "-d", _connection.Database!, "-v", "ON_ERROR_STOP=1", "-c", command);

    /// <summary>Starts the product on it and has the rows there.</summary>
    public async Task<ServerProcess> StartAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        var server = await ServerProcess.StartAsync(
            Folder, ("GRAPHQLEXPORT__DATABASE__PROVIDER", "PostgreSql"), ("GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING", connection));
        await DoAsync("INSERT INTO sensors (id, name, unit) VALUES ('bench-sensor', 'Boiler', 'C')");
        await CopyAsync("sensor_readings", "sensor_id, timestamp_ms, value, quality");
        await CopyAsync("motion_events", "timestamp_ms, camera_id, confidence, algorithm, x, y, width, height, zone_id");
        await DoAsync("VACUUM ANALYZE");
        return server;
    }

    /// <summary>The database server's version, and the id of its main process.</summary>
    public async Task<(string Version, string Process)> DescribeAsync()
    {
        await using var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand("SHOW data_directory", opened);
        var data = (string)(await command.ExecuteScalarAsync())!;
        return (opened.PostgreSqlVersion.ToString(), (await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[0]);
    }

    private Task CopyAsync(string table, string columns) =>
        DoAsync($"""\copy {table} ({columns}) from program 'sqlite3 -readonly -csv "{source.Path}" "SELECT {columns} FROM {table} ORDER BY id"' csv""");

    private async Task DoAsync(string command) => await Psql(command).RunAsync("/dev/null");
}
