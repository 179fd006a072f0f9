mod wachtlijst;
